package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Closure;

/** A function at the top level of a file, as a value. */
public final class StaticFunctionNode extends ExpressionNode {

    private final StaticFunction function;

    @CompilationFinal private Closure closure;

    public StaticFunctionNode(StaticFunction function) {
        this.function = function;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (closure == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            closure = function.closure();
        }
        return closure;
    }
}
