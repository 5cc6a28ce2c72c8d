package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;

/** Values one after another: the arguments of a call, or the items of a list. */
public final class ArgumentsNode extends Node {

    private final ArgumentShape shape;

    /** For each value whether it is a list whose items count, {@code ...xs}; null where none is. */
    @CompilationFinal(dimensions = 1)
    private final boolean[] spreads;

    @Children private final ExpressionNode[] values;

    /**
     * @param shape   how they are written; one that is spread counts as one
     * @param spreads null where none is spread
     */
    public ArgumentsNode(ArgumentShape shape, ExpressionNode[] values, boolean[] spreads) {
        this.shape = shape;
        this.values = values;
        this.spreads = spreads;
    }

    @ExplodeLoop
    public Object[] execute(VirtualFrame frame) {
        Object[] evaluated = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            evaluated[i] = values[i].execute(frame);
        }
        return spreads == null ? evaluated : spread(evaluated, Frames.task(frame));
    }

    /** The shape of what {@link #execute} gave. */
    public ArgumentShape shapeOf(Object[] evaluated) {
        return spreads == null ? shape : new ArgumentShape(evaluated.length - shape.names().size(), shape.names());
    }

    /** Whether they are just so many positional ones. */
    public boolean isPlain(int count) {
        return spreads == null && shape.positional() == count && shape.names().isEmpty();
    }

    /** Whether every call has the same shape. */
    public boolean hasFixedShape() {
        return spreads == null;
    }

    @TruffleBoundary
    private Object[] spread(Object[] evaluated, Task task) {
        ListValue all = new ListValue();
        for (int i = 0; i < evaluated.length; i++) {
            if (spreads[i]) {
                addAll(all, evaluated[i], values[i], task);
            } else {
                all.add(evaluated[i]);
            }
        }
        return all.toArray();
    }

    private static void addAll(ListValue all, Object items, Node node, Task task) {
        try {
            Iteration.over(items, task).forEachRemaining(all::add);
        } catch (Failure failure) {
            throw HocketError.from(failure, node);
        }
    }
}
