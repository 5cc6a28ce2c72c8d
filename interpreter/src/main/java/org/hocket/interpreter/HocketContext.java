package org.hocket.interpreter;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.builtin.InputLines;
import org.hocket.interpreter.concurrent.Runtime;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.process.Program;
import org.hocket.interpreter.process.WorkerPool;
import org.hocket.interpreter.progress.ProgressBar;
import org.hocket.interpreter.progress.ProgressText;
import org.hocket.interpreter.progress.StatusLine;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;

/** One running instance of the language: its streams, its modules and its task tree. */
public final class HocketContext implements Host {

    /** What a shell says of a command that ended because nobody reads on: 128 and the number of SIGPIPE. */
    private static final int UNREAD = 141;

    private final OutputStream output;
    private final OutputStream errors;
    private final InputLines input;
    private final ListValue arguments;
    private final MapValue environment = new MapValue();
    private final Supplier<ZoneId> zone;
    private final Env env;
    private boolean atOnce;
    private final boolean resultWanted;
    private final ModuleLoader loader;
    private final Runtime runtime;
    private final ProgressBar progress;
    private final Map<Class<?>, AutoCloseable> resources = new ConcurrentHashMap<>();
    private final List<MapObserver> mapObservers = new CopyOnWriteArrayList<>();
    private volatile String scriptName;
    private volatile Task main;
    private volatile boolean interrupted;
    private volatile boolean unread;
    private volatile int exitStatus;

    HocketContext(HocketLanguage language, Env env) {
        HocketError.prepare();
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        this.env = env;
        atOnce = interactive;
        StatusLine status = new StatusLine(env.err());
        output = new BufferedOutputStream(status.above(env.out()));
        errors = status.above(env.err());
        input = new InputLines(interactive ? status.beside(env.in()) : env.in());
        arguments = ListValue.of((Object[]) env.getApplicationArguments());
        arguments.share();
        env.getEnvironment().forEach(environment::put);
        environment.share();
        // Only few scripts need it, and the JVM takes a while to read its zones.
        zone = env::getTimeZone;
        resultWanted = env.getOptions().get(HocketLanguage.result);
        loader = new ModuleLoader(language,
                env.getOptions().hasBeenSet(HocketLanguage.test) ? env.getOptions().get(HocketLanguage.test) : null);
        long seed = env.getOptions().hasBeenSet(HocketLanguage.seed) ? env.getOptions().get(HocketLanguage.seed)
                : new SplittableRandom().nextLong();
        runtime = new Runtime(TaskThreads.scheduler(env), this, seed, DeadlockErrors::of);
        int columns = env.getOptions().get(HocketLanguage.progress);
        progress = new ProgressBar(status, new ProgressText(columns, env.getOptions().get(HocketLanguage.ascii)), runtime.scheduler());
        if (columns > 0) {
            observeMaps(progress);
        }
    }

    /** The child processes of the script. */
    public WorkerPool processes() {
        return resource(WorkerPool.class, () -> new WorkerPool(loader, this, runtime.scheduler(), runtime.seed(),
                loader.test() == null ? NullValue.NULL : loader.test(), scriptName, arguments));
    }

    /** The files of the script. */
    public Program program() {
        return loader;
    }

    boolean isResultWanted() {
        return resultWanted;
    }

    ModuleLoader loader() {
        return loader;
    }

    /**
     * Makes the calling thread the script's own task; one that was interrupted before is cancelled already.
     *
     * @param name the script's, with its folder or without
     */
    Task begin(String name) {
        scriptName = name.substring(name.lastIndexOf('/') + 1);
        Task task = Task.main(runtime, "main");
        main = task;
        if (interrupted) {
            task.cancel();
        }
        return task;
    }

    /**
     * Makes the calling thread a task that stands for one of a parent process.
     *
     * @param script the name of the script
     * @param name   that of the task
     * @param seed   decides what it draws at random
     * @param items  gives the seed of the item that it works on; null where it works on none
     */
    public Task begin(String script, String name, long seed, LongSupplier items) {
        scriptName = script;
        Task task = Task.main(runtime, name, seed, items);
        main = task;
        return task;
    }

    /** Whether the script has called {@code exit}. */
    public boolean isExiting() {
        return interrupted;
    }

    /** Has what is printed written at once. */
    public void printAtOnce() {
        atOnce = true;
    }

    /** Forgets what modules hold, so that the next task finds none of it. */
    public void renewModules() {
        close();
        resources.clear();
    }

    /** Shows where in the script a thread that has entered computes, some time soon if it does. */
    public void locate(Thread thread, Consumer<Node> observer) {
        env.submitThreadLocal(new Thread[] {thread}, new ThreadLocalAction(false, false) {

            @Override
            protected void perform(Access access) {
                observer.accept(access.getLocation());
            }
        });
    }

    /** What a host may do to a script while it runs. */
    Object controls() {
        return new ScriptControls(this);
    }

    @Override
    public void exit(int status) {
        exitStatus = status;
        interrupted = true;
        Task running = main;
        if (running != null) {
            running.cancel();
        }
        // After the cancel, which must not wait for a terminal.
        progress.close();
    }

    /** To be called when the script has ended, in whichever way. */
    void end() {
        progress.clear();
    }

    public int exitStatus() {
        return exitStatus;
    }

    @Override
    public void write(String text) {
        synchronized (output) {
            if (!unread) {
                print(() -> write(output, text));
            }
            if (atOnce) {
                flush();
            }
        }
    }

    @Override
    public void writeError(String text) {
        flush();
        synchronized (errors) {
            try {
                write(errors, text);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Failure an {@code IoError} where what the script prints finds no room */
    void flush() {
        synchronized (output) {
            if (!unread) {
                print(output::flush);
            }
        }
    }

    @FunctionalInterface
    private interface Printing {
        void run() throws IOException;
    }

    /** Where the reader of what the script prints has gone, the script ends as by {@code exit}: its cleanups still run. */
    private void print(Printing printing) {
        try {
            printing.run();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw unwritable(e);
            }
            unread = true;
            if (!interrupted) {
                exit(UNREAD);
            }
        }
    }

    /** Java tells it by the system's message only, which in every language has the word. */
    private static boolean isClosedPipe(IOException cause) {
        return cause.getMessage() != null && cause.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Whether nobody reads what the script prints. */
    boolean unread() {
        return unread;
    }

    private static Failure unwritable(IOException cause) {
        return new Failure(ErrorKind.IO, "what the script prints cannot be written: " + cause.getMessage());
    }

    @Override
    public InputLines input() {
        flush();
        return input;
    }

    @Override
    public String scriptName() {
        return scriptName;
    }

    @Override
    public MapValue environment() {
        return environment;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public MapValue processStats() {
        return processes().stats();
    }

    @Override
    public List<MapObserver> mapObservers() {
        return mapObservers;
    }

    @Override
    public void observeMaps(MapObserver observer) {
        mapObservers.add(observer);
    }

    @Override
    public String locate(Object origin) {
        return ErrorReport.locateOrigin(origin);
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
        return zone.get();
    }

    @Override
    public ListValue arguments() {
        return arguments;
    }
}
