package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;

/** A call of a function of the library that is known before the script runs. */
public final class BuiltinCallNode extends ExpressionNode implements CallSite {

    private final Builtin builtin;

    @Child private ArgumentsNode arguments;

    @CompilationFinal private Binding binding;

    public BuiltinCallNode(Builtin builtin, ArgumentsNode arguments) {
        this.builtin = builtin;
        this.arguments = arguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] values = arguments.execute(frame);
        return BuiltinCalls.call(task(frame), builtin, binding(values).arrange(values), this);
    }

    @Override
    public ArgumentsNode writtenArguments() {
        return arguments;
    }

    private Binding binding(Object[] values) {
        if (!arguments.hasFixedShape()) {
            return BuiltinCalls.bind(builtin, arguments.shapeOf(values), this);
        }
        if (binding == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            binding = BuiltinCalls.bind(builtin, arguments.shapeOf(values), this);
        }
        return binding;
    }
}
