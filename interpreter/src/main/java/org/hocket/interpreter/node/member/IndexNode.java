package org.hocket.interpreter.node.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;

/** {@code target[index]}. */
@NodeChild(value = "target", type = ExpressionNode.class)
@NodeChild(value = "index", type = ExpressionNode.class)
public abstract class IndexNode extends ExpressionNode {

    protected static boolean isWithin(ListValue list, long index) {
        return 0 <= index && index < list.size();
    }

    @Specialization(guards = {"list.isLongs()", "isWithin(list, index)"})
    protected long ofLongs(ListValue list, long index) {
        return list.longs()[(int) index];
    }

    @Specialization(guards = {"list.isDoubles()", "isWithin(list, index)"})
    protected double ofDoubles(ListValue list, long index) {
        return list.doubles()[(int) index];
    }

    @Specialization(guards = {"!list.isLongs()", "!list.isDoubles()", "isWithin(list, index)"})
    protected Object ofObjects(ListValue list, long index) {
        return list.objects()[(int) index];
    }

    @Specialization(replaces = {"ofLongs", "ofDoubles", "ofObjects"})
    @TruffleBoundary
    protected Object other(Object target, Object index) {
        try {
            return Items.get(target, index);
        } catch (Failure failure) {
            throw HocketError.from(failure, this);
        }
    }
}
