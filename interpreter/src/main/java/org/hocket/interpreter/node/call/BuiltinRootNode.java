package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.value.Closure;

/** A function of the library as a value, to be called like those of the script. */
public final class BuiltinRootNode extends RootNode {

    private final Builtin builtin;

    private BuiltinRootNode(TruffleLanguage<?> language, Builtin builtin) {
        super(language);
        this.builtin = builtin;
    }

    public static Closure closure(TruffleLanguage<?> language, Builtin builtin) {
        RootCallTarget target = new BuiltinRootNode(language, builtin).getCallTarget();
        return new Closure(builtin.signature(), target, new Object[0], null);
    }

    public Builtin builtin() {
        return builtin;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = new Object[builtin.signature().parameters().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Frames.argument(frame, i);
        }
        return BuiltinCalls.call(Frames.task(frame), builtin, arguments, this);
    }

    @Override
    public String getName() {
        return builtin.name();
    }
}
