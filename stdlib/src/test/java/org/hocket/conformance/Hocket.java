package org.hocket.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.RenderedException;

/** Runs scripts, each in a context of its own, with what they write kept. */
final class Hocket {

    private static final int ERROR = 1;
    private static final int REJECTED = 2;
    /** Against hangs only; no script comes near it. */
    private static final Duration GUARD = Duration.ofSeconds(30);

    /** Options of the engine come from system properties, so that the build can run the same tests in several ways. */
    private static final Engine ENGINE = Engine.newBuilder(HocketLanguage.ID).useSystemProperties(true).build();

    private Hocket() {
    }

    static Outcome run(Path script) {
        return run(Map.of(), Source.newBuilder(HocketLanguage.ID, read(script), script.getFileName().toString())
                .uri(script.toUri()).buildLiteral());
    }

    static Outcome run(String text) {
        return run(Map.of(), source(text));
    }

    /** @param seed decides every random draw of the script */
    static Outcome run(String text, long seed) {
        return run(Map.of("hocket.seed", String.valueOf(seed)), source(text));
    }

    private static Source source(String text) {
        return Source.newBuilder(HocketLanguage.ID, text, "script.hk").buildLiteral();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(Map<String, String> options, Source source) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Context context = Context.newBuilder(HocketLanguage.ID).engine(ENGINE).options(options).allowAllAccess(true).allowIO(IOAccess.ALL)
                .out(output).err(errors).in(InputStream.nullInputStream()).build();
        int exit = guarded(context, () -> {
            try (context) {
                return exitCode(context, source, errors);
            }
        });
        return new Outcome(output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), exit);
    }

    private static int exitCode(Context context, Source source, ByteArrayOutputStream errors) {
        try {
            context.eval(source);
            return 0;
        } catch (PolyglotException ended) {
            if (ended.isExit()) {
                return ended.getExitStatus();
            }
            errors.writeBytes(rendered(ended).getBytes(StandardCharsets.UTF_8));
            return ended.isSyntaxError() ? REJECTED : ERROR;
        }
    }

    /** @throws PolyglotException the same one where it is no error of the script's but a fault of the interpreter */
    private static String rendered(PolyglotException ended) {
        Value error = ended.isGuestException() ? ended.getGuestObject() : null;
        if (error == null || !error.hasMember(RenderedException.RENDERED)) {
            throw ended;
        }
        return error.getMember(RenderedException.RENDERED).asString();
    }

    private static int guarded(Context context, Callable<Integer> run) {
        FutureTask<Integer> task = new FutureTask<>(run);
        Thread.ofPlatform().name("script").daemon().start(task);
        try {
            return task.get(GUARD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // Not here: closing waits until the script heeds it.
            Thread.ofPlatform().daemon().start(() -> context.close(true));
            throw new AssertionError("still running after " + GUARD.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw new AssertionError("a fault in Hocket itself", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
