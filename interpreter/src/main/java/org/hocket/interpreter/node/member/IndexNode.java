package org.hocket.interpreter.node.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;

/** {@code target[index]}. */
@NodeChild(value = "target", type = ExpressionNode.class)
@NodeChild(value = "index", type = ExpressionNode.class)
public abstract class IndexNode extends ExpressionNode {

    protected abstract ExpressionNode getTarget();

    protected abstract ExpressionNode getIndex();

    protected static boolean isWithin(ListValue list, long index) {
        return -list.size() <= index && index < list.size();
    }

    private static int position(ListValue list, long index) {
        return (int) (index < 0 ? index + list.size() : index);
    }

    @Specialization(guards = {"list.isLongs()", "isWithin(list, index)"})
    protected long ofLongs(ListValue list, long index) {
        return list.longs()[position(list, index)];
    }

    @Specialization(guards = {"list.isDoubles()", "isWithin(list, index)"})
    protected double ofDoubles(ListValue list, long index) {
        return list.doubles()[position(list, index)];
    }

    @Specialization(guards = {"!list.isLongs()", "!list.isDoubles()", "isWithin(list, index)"})
    protected Object ofObjects(ListValue list, long index) {
        return list.objects()[position(list, index)];
    }

    @Fallback
    @TruffleBoundary
    protected Object other(Object target, Object index) {
        try {
            return Items.get(target, index);
        } catch (Failure failure) {
            throw HocketError.from(failure, this, Written.operands(this, getTarget(), getIndex()));
        }
    }
}
