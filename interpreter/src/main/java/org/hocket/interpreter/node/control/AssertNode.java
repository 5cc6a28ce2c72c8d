package org.hocket.interpreter.node.control;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.grammar.Diagnostic.Label;
import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;

/**
 * {@code assert}: throws an error that shows the values of the condition's parts. These have been noted while they were
 * evaluated, by a {@link Noting} around each, so that no part runs twice and none that was passed over is shown.
 */
public final class AssertNode extends ExpressionNode {

    private final String text;
    private final Span blamed;

    @CompilationFinal(dimensions = 1)
    private final int[] slots;

    @CompilationFinal(dimensions = 1)
    private final Span[] places;

    @Child private ExpressionNode condition;
    @Child private ExpressionNode message;

    /**
     * @param text    the condition as errors quote it
     * @param blamed  the part of it that a failure points at
     * @param slots   where the parts' values are noted
     * @param places  below what these are shown
     * @param message null where there is none
     */
    public AssertNode(String text, Span blamed, int[] slots, Span[] places, ExpressionNode condition,
            ExpressionNode message) {
        this.text = text;
        this.blamed = blamed;
        this.slots = slots;
        this.places = places;
        this.condition = condition;
        this.message = message;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        forget(frame);
        if (!Condition.test(condition, frame, "`assert`")) {
            CompilerDirectives.transferToInterpreter();
            Object[] noted = noted(frame);
            throw failure(message == null ? null : message.execute(frame), noted);
        }
        return NullValue.NULL;
    }

    @ExplodeLoop
    private void forget(VirtualFrame frame) {
        for (int slot : slots) {
            frame.setObject(slot, null);
        }
    }

    private Object[] noted(VirtualFrame frame) {
        Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = frame.getObject(slots[i]);
        }
        return values;
    }

    @TruffleBoundary
    private HocketError failure(Object said, Object[] noted) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < noted.length; i++) {
            if (noted[i] != null && !(noted[i] instanceof FunctionValue)) {
                labels.add(new Label(places[i], Printer.shortened(noted[i])));
            }
        }
        String why = said == null ? "`" + text + "` does not hold" : Printer.display(said);
        return new HocketError(ErrorValue.of(ErrorKind.ASSERTION, why), this, blamed, labels, null);
    }

    /** A part of a condition, whose value is noted in the frame. */
    public static final class Noting extends ExpressionNode {

        private final int slot;

        @Child private ExpressionNode part;

        public Noting(int slot, ExpressionNode part) {
            this.slot = slot;
            this.part = part;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = part.execute(frame);
            frame.setObject(slot, value);
            return value;
        }
    }
}
