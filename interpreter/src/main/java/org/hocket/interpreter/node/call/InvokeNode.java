package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;

/** A call of whatever function an expression gives. */
public final class InvokeNode extends ExpressionNode implements CallSite {

    @Child private ExpressionNode callee;
    @Child private ArgumentsNode arguments;
    @Child private DispatchNode dispatch = DispatchNodeGen.create();

    public InvokeNode(ExpressionNode callee, ArgumentsNode arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object function = callee.execute(frame);
        Object[] values = arguments.execute(frame);
        return dispatch.execute(task(frame), function, arguments.shapeOf(values), values);
    }

    @Override
    public ArgumentsNode writtenArguments() {
        return arguments;
    }
}
