package org.hocket.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

import org.hocket.interpreter.HocketLanguage;

/** Runs or checks one script, and says by an exit code how it ended. */
final class ScriptRun {

    private final Long seed;
    private final boolean quiet;
    private final List<String> arguments;

    /**
     * @param seed      null for one that is drawn
     * @param quiet     whether it shows no progress
     * @param arguments what the script gets as {@code args}
     */
    ScriptRun(Long seed, boolean quiet, List<String> arguments) {
        this.seed = seed;
        this.quiet = quiet;
        this.arguments = arguments;
    }

    int runText(String text) {
        // Without a name of its own, the source would be named by a digest.
        return run(Source.newBuilder(HocketLanguage.ID, text, "<text>").uri(URI.create("hocket:text")).buildLiteral());
    }

    /** Runs what stands on the standard input. */
    int runInput() {
        Source source = ScriptFile.readInput();
        return source == null ? ExitCode.REJECTED : run(source);
    }

    int runFile(Path file) {
        Source source = ScriptFile.read(file);
        return source == null ? ExitCode.REJECTED : run(source);
    }

    /** @return success where nothing is wrong with any of them */
    int checkFiles(List<Path> files) {
        return files.stream().mapToInt(this::checkFile).max().orElse(ExitCode.SUCCESS);
    }

    private int checkFile(Path file) {
        Source source = ScriptFile.read(file);
        return source == null ? ExitCode.REJECTED : within(context -> context.parse(source));
    }

    private int run(Source source) {
        return within(context -> {
            Interrupts.cancel(context);
            context.eval(source);
        });
    }

    @FunctionalInterface
    private interface Work {
        void in(Context context);
    }

    private int within(Work work) {
        Context.Builder builder = Contexts.builder(seed)
                // Not System.out, which would keep to itself that nothing can be written.
                .out(new FileOutputStream(FileDescriptor.out))
                .arguments(HocketLanguage.ID, arguments.toArray(String[]::new))
                .option("engine.WarnInterpreterOnly", "false")
                .option("hocket.result", "false")
                .options(quiet ? Map.of() : Progress.options(System.getenv()));
        try (Context context = builder.build()) {
            return exitCode(work, context);
        }
    }

    /** What went wrong is reported before the context closes, and the error with it. */
    private static int exitCode(Work work, Context context) {
        try {
            work.in(context);
            return ExitCode.SUCCESS;
        } catch (PolyglotException ended) {
            return report(ended);
        }
    }

    private static int report(PolyglotException ended) {
        if (ended.isExit()) {
            return ended.getExitStatus();
        }
        String rendered = Contexts.rendered(ended, Colours.areWanted(System.getenv()));
        if (rendered == null) {
            return Fault.report(ended);
        }
        System.err.println(rendered);
        return ended.isSyntaxError() ? ExitCode.REJECTED : ExitCode.ERROR;
    }
}
