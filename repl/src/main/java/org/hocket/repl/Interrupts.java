package org.hocket.repl;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import org.hocket.interpreter.HocketLanguage;

import sun.misc.Signal;

/** Ctrl-C. */
final class Interrupts {

    private Interrupts() {
    }

    /** Has Ctrl-C cancel the script, so that its {@code finally} blocks run; a second one kills. */
    static void cancel(Context context) {
        Value controls = context.getBindings(HocketLanguage.ID);
        Signal signal = new Signal("INT");
        Signal.handle(signal, first -> {
            Signal.handle(signal, second -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED));
            controls.invokeMember("interrupt");
        });
    }
}
