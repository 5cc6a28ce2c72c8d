package org.hocket.repl;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import org.hocket.interpreter.HocketLanguage;

import sun.misc.Signal;

/** Ctrl-C, and the polite signal to end. */
final class Interrupts {

    private Interrupts() {
    }

    /** Has these signals cancel the script, so that its {@code finally} blocks run; a second one of the same kind kills. */
    static void cancel(Context context) {
        Value controls = context.getBindings(HocketLanguage.ID);
        cancel(controls, new Signal("INT"), ExitCode.INTERRUPTED);
        cancel(controls, new Signal("TERM"), ExitCode.TERMINATED);
    }

    private static void cancel(Value controls, Signal signal, int exitCode) {
        Signal.handle(signal, first -> {
            Signal.handle(signal, second -> Runtime.getRuntime().halt(exitCode));
            controls.invokeMember("exit", exitCode);
        });
    }
}
