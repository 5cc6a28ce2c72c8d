package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A number that changes when all tasks should look whether to give way or to end; always even. */
final class Tick {

    private static final VarHandle NOW;

    static {
        try {
            NOW = MethodHandles.lookup().findStaticVarHandle(Tick.class, "now", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static volatile int now;

    private Tick() {
    }

    static int now() {
        return now;
    }

    /** Makes every task's next poll due. */
    static void advance() {
        NOW.getAndAdd(2);
    }
}
