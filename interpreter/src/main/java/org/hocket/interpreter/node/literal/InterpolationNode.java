package org.hocket.interpreter.node.literal;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Formatter;
import org.hocket.interpreter.value.Printer;

/** A string with holes. */
public final class InterpolationNode extends ExpressionNode {

    @Children private final ExpressionNode[] parts;

    /** For each part what its hole says of the format; null where it says nothing. */
    @CompilationFinal(dimensions = 1)
    private final String[] specifications;

    public InterpolationNode(ExpressionNode[] parts, String[] specifications) {
        this.parts = parts;
        this.specifications = specifications;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        String[] texts = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = text(parts[i].execute(frame), i);
        }
        return join(texts);
    }

    private String text(Object value, int index) {
        if (specifications[index] == null && value instanceof String text) {
            return text;
        }
        return format(value, index);
    }

    @TruffleBoundary
    private String format(Object value, int index) {
        try {
            return specifications[index] == null ? Printer.display(value) : Formatter.format(value, specifications[index]);
        } catch (Failure failure) {
            throw HocketError.blaming(parts[index], failure);
        }
    }

    @TruffleBoundary
    private static String join(String[] texts) {
        return String.join("", texts);
    }
}
