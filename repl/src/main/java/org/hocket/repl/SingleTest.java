package org.hocket.repl;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.interpreter.HocketLanguage;

/** One test of a script. It runs in a context of its own, so that nothing of other tests reaches it. */
final class SingleTest {

    private final Context.Builder builder;
    private final Source source;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private boolean rejected;

    /** The user wants no more tests. */
    static final class Interrupted extends RuntimeException {

        private final int exitCode;

        private Interrupted(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    /** @param seed null for one that is drawn */
    SingleTest(Engine engine, Long seed, Source source, String name) {
        this.source = source;
        builder = Contexts.builder(seed).engine(engine).out(output).err(output).in(InputStream.nullInputStream())
                .option(HocketLanguage.ID + ".test", name);
    }

    /** @return why it failed, for people; null where it passed */
    String run() {
        try (Context context = builder.build()) {
            return failure(context);
        }
    }

    /** What went wrong is read before the context closes, and the error with it. */
    private String failure(Context context) {
        try {
            Interrupts.cancel(context);
            context.eval(source);
            return null;
        } catch (PolyglotException ended) {
            return failure(ended);
        }
    }

    private String failure(PolyglotException ended) {
        if (ended.isExit()) {
            return exit(ended.getExitStatus());
        }
        String rendered = Contexts.rendered(ended, false);
        if (rendered == null) {
            throw ended;
        }
        rejected = ended.isSyntaxError();
        return rendered;
    }

    private static String exit(int status) {
        if (status == ExitCode.INTERRUPTED || status == ExitCode.TERMINATED) {
            throw new Interrupted(status);
        }
        return DiagnosticRenderer.render(new Diagnostic("Exit", "`exit(" + status + ")` ended the script before the test had run",
                null, List.of(), "a test runs when the script's top level has: import what is tested from a file that only declares it",
                List.of()));
    }

    /** Whether the script did not check, so that none of its tests can run. */
    boolean rejected() {
        return rejected;
    }

    /** What the script and the test have printed, to either stream. */
    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
