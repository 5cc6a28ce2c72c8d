package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;

import org.hocket.grammar.Diagnostic.Label;
import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Operands;
import org.hocket.interpreter.value.Types;

/** An operator with two operands. Where they do not fit it, the error shows both. */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
public abstract class BinaryNode extends ExpressionNode {

    /** Up to here every int is a float, exactly. */
    private static final long EXACT = 1L << 53;

    private Span operator;

    protected abstract ExpressionNode getLeft();

    protected abstract ExpressionNode getRight();

    protected static boolean isExact(long value) {
        return -EXACT <= value && value <= EXACT;
    }

    /** Says where the operator itself stands; once, while the tree is built. */
    public final BinaryNode operatorAt(Span span) {
        operator = span;
        return this;
    }

    /** The slow path for operands of any types. */
    @FunctionalInterface
    protected interface Slow {
        Object apply(Object left, Object right);
    }

    @TruffleBoundary
    protected final Object slow(Slow operation, Object left, Object right) {
        try {
            return operation.apply(left, right);
        } catch (Failure failure) {
            throw error(failure, left, right);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            throw HocketError.ofOperation(exhausted, this);
        }
    }

    @TruffleBoundary
    protected final HocketError error(Failure failure, Object left, Object right) {
        Operands operands = Written.operands(this, getLeft(), getRight());
        return HocketError.from(failure, this, operator, operands, new Label(operands.span(0), Types.describe(left)),
                new Label(operands.span(1), Types.describe(right)));
    }
}
