package org.hocket.interpreter.node.call;

import java.util.function.Supplier;

import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.Signature;

/** A function that captures nothing, translated when it is first called or passed on. */
public final class StaticFunction {

    private final Signature signature;
    private final Supplier<Closure> translate;
    private Closure closure;

    public StaticFunction(Signature signature, Supplier<Closure> translate) {
        this.signature = signature;
        this.translate = translate;
    }

    public Signature signature() {
        return signature;
    }

    public synchronized Closure closure() {
        if (closure == null) {
            closure = translate.get();
        }
        return closure;
    }
}
