package org.hocket.interpreter.node.member;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.CellValue;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;

/** {@code target.name}, where it is not called. */
@NodeChild(value = "target", type = ExpressionNode.class)
@NodeField(name = "name", type = String.class)
@NodeField(name = "place", type = Span.class)
public abstract class MemberNode extends ExpressionNode {

    protected abstract ExpressionNode getTarget();

    protected abstract String getName();

    /** Where the name stands. */
    protected abstract Span getPlace();

    @Specialization(guards = {"target.type() == type", "index >= 0"}, limit = "4")
    protected Object field(RecordValue target, @Cached("target.type()") @SuppressWarnings("unused") RecordType type,
            @Cached("type.indexOf(getName())") int index) {
        return target.get(index);
    }

    @Specialization(guards = "isContent()")
    protected Object content(VirtualFrame frame, CellValue target) {
        try {
            return target.read(Frames.task(frame));
        } catch (Failure failure) {
            throw error(failure);
        }
    }

    protected final boolean isContent() {
        return getName().equals(CellValue.FIELD);
    }

    @Specialization(replaces = "field", guards = "!isCell(target)")
    @TruffleBoundary
    protected Object other(Object target) {
        try {
            return Members.get(target, getName());
        } catch (Failure failure) {
            throw error(failure);
        }
    }

    protected final boolean isCell(Object target) {
        return target instanceof CellValue && isContent();
    }

    @TruffleBoundary
    private HocketError error(Failure failure) {
        return HocketError.from(failure, this, Written.operands(this, List.of(Written.span(getTarget()), getPlace())));
    }
}
