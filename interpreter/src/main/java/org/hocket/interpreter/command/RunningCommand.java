package org.hocket.interpreter.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.hocket.interpreter.concurrent.BlockingCalls;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.Scheduler.Timer;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.concurrent.WaitingInput;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Printer;

/**
 * A command that runs. Its pipes are read and fed on threads aside; the tasks that wait for it hold no carrier, and closing it
 * ends it.
 */
public final class RunningCommand implements AutoCloseable {

    /** Waits to be let go; then becomes the program, whose input is what else comes, or nothing. */
    private static final String WITH_INPUT = "read -r _ || exit; exec \"$@\"";
    private static final String WITHOUT_INPUT = WITH_INPUT + " </dev/null";

    private final Command command;
    private final ErrorOutput errors;
    private final CompletableFuture<Process> started;
    private final CompletableFuture<Integer> ended;
    private final CompletableFuture<Void> complained;
    private volatile String exceeded;
    private Timer timer;

    private RunningCommand(Command command, Consumer<String> errorSink) {
        this.command = command;
        errors = new ErrorOutput(errorSink);
        started = BlockingCalls.start(this::begin);
        ended = started.thenCompose(Process::onExit).thenApply(Process::exitValue);
        complained = aside(process -> errors.read(process.getErrorStream()));
        if (command.input() != null) {
            aside(this::feed);
        }
    }

    /**
     * Starts a command; not where the task may not wait, or is cancelled already.
     *
     * @param limit     after which it is ended; null for none
     * @param errorSink gets what the command writes to its standard error, on another thread
     */
    public static RunningCommand start(Command command, DurationValue limit, Consumer<String> errorSink) {
        LongWork.task().sleep(0);
        RunningCommand running = new RunningCommand(command, errorSink);
        if (limit != null) {
            running.timer = LongWork.task().runtime().scheduler().after(limit.nanoseconds(), () -> running.exceed(Printer.literal(limit)));
        }
        return running;
    }

    /** Its standard output, as it comes. */
    public WaitingInput output() {
        return new WaitingInput(() -> started.get().getInputStream(), this::kill);
    }

    /** Waits for the end of its standard output. */
    public byte[] awaitOutput() {
        return await(aside(process -> {
            try (InputStream output = process.getInputStream()) {
                return output.readAllBytes();
            }
        }));
    }

    /** Waits for its end. */
    public Ending awaitEnd() {
        Ending ending = new Ending(await(ended));
        await(complained);
        if (exceeded != null) {
            throw Ending.overdue(command, exceeded, errors.tail());
        }
        return ending;
    }

    /**
     * Waits for its end, which has to be a success.
     *
     * @throws Failure a {@code ProcessError} where it is none
     */
    public Ending awaitSuccess() {
        Ending ending = awaitEnd();
        if (!ending.isSuccess()) {
            throw ending.failure(command, errors.tail());
        }
        return ending;
    }

    /** Ends it where it still runs, and waits until it has ended. */
    @Override
    public void close() {
        if (timer != null) {
            timer.cancel();
        }
        if (!ended.isDone()) {
            CompletableFuture<Void> killed = kill();
            await(ended.handle((_, _) -> null));
            if (!started.isCompletedExceptionally()) {
                killed.join();
            }
        }
    }

    private void exceed(String limit) {
        if (!ended.isDone()) {
            exceeded = limit;
            kill();
        }
    }

    private CompletableFuture<Void> kill() {
        return started.thenAccept(process -> Watcher.shared().kill(process.pid()));
    }

    /** The leader of its group, which goes on only where the group is watched. */
    private Process begin() throws IOException {
        List<String> leader = GroupLeader.command("/bin/sh", "-c", command.input() == null ? WITHOUT_INPUT : WITH_INPUT, "sh");
        leader.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(leader);
        setEnvironment(builder.environment());
        if (command.directory() != null) {
            if (!Files.isDirectory(command.directory())) {
                throw new Failure(ErrorKind.IO, "there is no directory " + Printer.literal(command.directory().toString()));
            }
            builder.directory(command.directory().toFile());
        }
        Process process = start(builder);
        try {
            Watcher.shared().watch(process.pid());
        } catch (IOException | Failure e) {
            process.destroyForcibly();
            throw e;
        }
        process.onExit().thenRun(() -> Watcher.shared().ended(process.pid()));
        write(process, "\n".getBytes(StandardCharsets.US_ASCII), command.input() == null);
        return process;
    }

    /** Leaves alone what is inherited as it is: it need not be text, and keeps its bytes so. */
    private void setEnvironment(Map<String, String> inherited) {
        inherited.keySet().retainAll(command.environment().keySet());
        command.environment().forEach((name, value) -> {
            if (!value.equals(inherited.get(name))) {
                inherited.put(name, value);
            }
        });
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Failure(ErrorKind.PROCESS, "the system does not start the command `" + command.shown() + "`: " + cause(e),
                    "what is too long for a word fits into `stdin:`");
        }
    }

    /** What the system says, in Java's words for it: {@code Exec failed, error: 7 (Argument list too long)}. */
    private static String cause(IOException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.replaceFirst("(?s).*error: \\d+ \\((.*)\\)", "$1");
    }

    private Void feed(Process process) {
        write(process, command.input(), true);
        return null;
    }

    /** A command need not read what it is given; one that has ended cannot. */
    private static void write(Process process, byte[] bytes, boolean last) {
        OutputStream input = process.getOutputStream();
        try {
            input.write(bytes);
            input.flush();
            if (last) {
                input.close();
            }
        } catch (IOException unread) {
            closeUnread(input);
        }
    }

    private static void closeUnread(OutputStream input) {
        try {
            input.close();
        } catch (IOException _) {
            // Closed all the same; what it could not write nobody wants.
        }
    }

    /** Work on its pipes. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Process process) throws IOException;
    }

    private <T> CompletableFuture<T> aside(Work<T> work) {
        Callable<T> call = () -> work.on(started.get());
        return started.thenCompose(_ -> BlockingCalls.start(call));
    }

    private static <T> T await(CompletableFuture<T> result) {
        Task task = LongWork.task();
        return task.awaitExternal(result.copy());
    }
}
