package org.hocket.interpreter;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.oracle.truffle.api.TruffleLanguage.Env;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.Runtime;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** One running instance of the language: its streams, its modules and its task tree. */
public final class HocketContext implements Host {

    private static final int INTERRUPTED = 130;

    private final OutputStream output;
    private final OutputStream errors;
    private final BufferedReader input;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final ZoneId zone;
    private final boolean interactive;
    private final ModuleLoader loader;
    private final Runtime runtime;
    private final Map<Class<?>, AutoCloseable> resources = new ConcurrentHashMap<>();
    private volatile Task main;
    private volatile boolean interrupted;
    private volatile int exitStatus = INTERRUPTED;

    HocketContext(HocketLanguage language, Env env) {
        output = new BufferedOutputStream(env.out());
        errors = env.err();
        input = new BufferedReader(new InputStreamReader(env.in(), StandardCharsets.UTF_8));
        arguments = List.of(env.getApplicationArguments());
        environment = env.getEnvironment();
        zone = env.getTimeZone();
        Console console = System.console();
        interactive = console != null && console.isTerminal();
        loader = new ModuleLoader(language);
        long seed = env.getOptions().hasBeenSet(HocketLanguage.seed) ? env.getOptions().get(HocketLanguage.seed)
                : new SplittableRandom().nextLong();
        runtime = new Runtime(TaskThreads.scheduler(env), this, seed);
    }

    ModuleLoader loader() {
        return loader;
    }

    /** Makes the calling thread the script's own task; one that was interrupted before is cancelled already. */
    Task begin() {
        Task task = Task.main(runtime, "main");
        main = task;
        if (interrupted) {
            task.cancel();
        }
        return task;
    }

    /** What a host may do to a script while it runs. */
    Object controls() {
        return new ScriptControls(this);
    }

    /** Cancels the script and all its tasks. */
    void interrupt() {
        interrupted = true;
        Task running = main;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void exit(int status) {
        exitStatus = status;
        interrupt();
    }

    int exitStatus() {
        return exitStatus;
    }

    @Override
    public void write(String text) {
        synchronized (output) {
            write(output, text);
            if (interactive) {
                flush();
            }
        }
    }

    @Override
    public void writeError(String text) {
        flush();
        synchronized (errors) {
            write(errors, text);
        }
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** @throws Failure an {@code IoError} where nobody takes what the script prints */
    void flush() {
        synchronized (output) {
            try {
                output.flush();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private static Failure unwritable(IOException cause) {
        return new Failure(ErrorKind.IO, "what the script prints cannot be written: " + cause.getMessage());
    }

    @Override
    public BufferedReader input() {
        flush();
        return input;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public <T extends AutoCloseable> T resource(Class<T> type, Supplier<T> maker) {
        return type.cast(resources.computeIfAbsent(type, _ -> maker.get()));
    }

    /** Gives back what modules hold. */
    void close() {
        for (AutoCloseable resource : resources.values()) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("a module cannot be closed", e);
            }
        }
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
