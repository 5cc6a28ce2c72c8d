package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.ConditionProfile;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;

/** The argument of a parameter, or where the call left it out its default. */
public final class ArgumentNode extends ExpressionNode {

    private final int index;
    private final ConditionProfile given = ConditionProfile.create();

    @Child private ExpressionNode defaultValue;

    /** @param defaultValue null for a parameter that is always given */
    public ArgumentNode(int index, ExpressionNode defaultValue) {
        this.index = index;
        this.defaultValue = defaultValue;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object argument = Frames.argument(frame, index);
        if (defaultValue == null || given.profile(argument != null)) {
            return argument;
        }
        return defaultValue.execute(frame);
    }
}
