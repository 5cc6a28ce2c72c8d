package org.hocket.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.RenderedException;

/** Runs or checks one script, and says by an exit code how it ended. */
final class ScriptRun {

    private final Long seed;
    private final List<String> arguments;

    /**
     * @param seed      null for one that is drawn
     * @param arguments what the script gets as {@code args()}
     */
    ScriptRun(Long seed, List<String> arguments) {
        this.seed = seed;
        this.arguments = arguments;
    }

    int runText(String text) {
        return run(Source.newBuilder(HocketLanguage.ID, text, "<text>").buildLiteral());
    }

    int runFile(Path file) {
        Source source = read(file);
        return source == null ? ExitCode.REJECTED : run(source);
    }

    int checkFile(Path file) {
        Source source = read(file);
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
        Context.Builder builder = Context.newBuilder(HocketLanguage.ID).allowAllAccess(true).allowIO(IOAccess.ALL)
                // Not System.out, which would keep to itself that nothing can be written.
                .out(new FileOutputStream(FileDescriptor.out))
                .arguments(HocketLanguage.ID, arguments.toArray(String[]::new))
                .option("engine.WarnInterpreterOnly", "false");
        if (seed != null) {
            builder.option("hocket.seed", seed.toString());
        }
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
        Value error = ended.isGuestException() ? ended.getGuestObject() : null;
        if (error == null || !error.hasMember(RenderedException.RENDERED)) {
            return Fault.report(ended);
        }
        String text = Colours.areWanted(System.getenv()) ? RenderedException.COLOURED : RenderedException.RENDERED;
        System.err.println(error.getMember(text).asString());
        return ended.isSyntaxError() ? ExitCode.REJECTED : ExitCode.ERROR;
    }

    /** Null where it cannot be read, which has been said then. */
    private static Source read(Path file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return Source.newBuilder(HocketLanguage.ID, text, file.toString()).uri(file.toUri()).buildLiteral();
        } catch (NoSuchFileException missing) {
            return refuse("there is no script `" + file + "`");
        } catch (AccessDeniedException denied) {
            return refuse("the script `" + file + "` may not be read");
        } catch (CharacterCodingException notText) {
            return refuse("the script `" + file + "` is not a text in UTF-8");
        } catch (IOException unreadable) {
            return refuse("the script `" + file + "` cannot be read: "
                    + (Files.isDirectory(file) ? "it is a folder" : unreadable.getMessage()));
        }
    }

    private static Source refuse(String why) {
        System.err.println("hocket: " + why);
        return null;
    }
}
