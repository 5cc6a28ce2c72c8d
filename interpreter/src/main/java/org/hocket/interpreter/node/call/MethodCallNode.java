package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.grammar.Span;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Written;

/** {@code receiver.name(arguments)}. */
public final class MethodCallNode extends ExpressionNode implements CallSite {

    @Child private ExpressionNode receiver;
    @Child private ArgumentsNode arguments;
    @Child private MethodNode method;

    public MethodCallNode(ExpressionNode receiver, ArgumentsNode arguments, MethodNode method) {
        this.receiver = receiver;
        this.arguments = arguments;
        this.method = method;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object target = receiver.execute(frame);
        Object[] values = arguments.execute(frame);
        return method.execute(frame, target, arguments.shapeOf(values), values);
    }

    @Override
    public ArgumentsNode writtenArguments() {
        return arguments;
    }

    @Override
    public Span writtenReceiver() {
        return Written.span(receiver);
    }
}
