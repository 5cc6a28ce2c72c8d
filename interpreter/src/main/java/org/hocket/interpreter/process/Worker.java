package org.hocket.interpreter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;

/**
 * A child process as its parent sees it. Two threads read what it says; all that it says while it works goes to the mailbox of who
 * gave it the work, and last of all how it died, if it did.
 *
 * <p>Why a child died is known from the first of: what its parent killed it for, what it said itself, and what the system says.
 */
final class Worker {

    private static final long PAGE = 4096;
    /** One without work that has more resident memory is of no more use: all of them together have as much as a script's own heap. */
    private static final long GROWN = Math.max(1_000_000_000, Runtime.getRuntime().maxMemory() / Runtime.getRuntime().availableProcessors());
    /** Tasks between two looks at the memory. */
    private static final int UNTIL_LOOK = 16;
    /** How long a child may live on when its pipe is closed, or its last words take. */
    private static final long LAST_MILLIS = 1000;

    /** Who gave it work; called by the thread that reads. */
    interface Listener {

        void said(Message message);

        void died();
    }

    private final Process process;
    private final Connection connection;
    private final ParentLinks links;
    private final ErrorTrails trails;
    private final StandardError errors;
    private final Host host;
    private final Program program;
    private final Owned owned;
    private final long memory;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private volatile Listener listener;
    private volatile Object line;
    private volatile Death death;
    /** What it was killed for or said of its end. */
    private volatile Death reason;
    private boolean cancelHeeded;
    private int tasks;
    private long code;

    private Worker(Process process, Program program, Host host, long memory) {
        this.process = process;
        this.program = program;
        this.host = host;
        this.memory = memory;
        this.owned = new Owned();
        this.links = new ParentLinks(program, owned);
        this.trails = new ErrorTrails(program);
        this.connection = new Connection(process.getInputStream(), process.getOutputStream());
        connection.setLinks(links);
        errors = new StandardError(host::writeError);
    }

    /**
     * Takes a process on that has just been started, which is {@link #ready} some time later.
     *
     * @param memory the most bytes of its resident memory; 0 for no limit
     * @param hello  what it is to know first
     */
    static Worker of(Process process, Program program, Host host, long memory, Object... hello) {
        Worker worker = new Worker(process, program, host, memory);
        Thread complaints = Thread.ofPlatform().daemon().name("hocket-worker-errors").start(() -> worker.errors.readAll(worker.process.getErrorStream()));
        Thread.ofPlatform().daemon().name("hocket-worker").start(() -> worker.read(complaints));
        try {
            worker.connection.send(Message.Kind.HELLO, hello);
        } catch (IOException gone) {
            // Why, the thread that reads will find out.
            worker.dismiss();
        }
        return worker;
    }

    /** Done when it waits for work; fails where it died before. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    private void read(Thread complaints) {
        Death found;
        try {
            for (Message message = connection.receive(); message != null; message = connection.receive()) {
                accept(message);
            }
            found = end(null);
        } catch (CorruptFrameException corrupt) {
            found = end(corrupt);
        } catch (IOException closed) {
            found = end(null);
        } catch (Throwable unusable) {
            // Whoever waits for its work must hear of it: what it printed cannot be written here, or its value is too large.
            found = end(new CorruptFrameException("what it sent cannot be used: " + unusable));
        }
        try {
            complaints.join(LAST_MILLIS);
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts the threads that read", never);
        }
        death = reason != null ? reason : errors.isExhausted() ? exhausted() : errors.signal() != null ? Death.status(0, errors.signal()) : found;
        ready.complete(null);
        Listener last = listener;
        if (last != null) {
            last.died();
        }
    }

    /** Waits for the end of a process of which nothing more can be read. */
    private Death end(CorruptFrameException corrupt) {
        try {
            if (corrupt != null && !(corrupt instanceof TruncatedFrameException)) {
                dismiss();
                process.waitFor();
                return Death.corrupt(corrupt.getMessage());
            }
            if (!process.waitFor(LAST_MILLIS, TimeUnit.MILLISECONDS)) {
                dismiss();
                process.waitFor();
                return corrupt != null ? Death.corrupt(corrupt.getMessage()) : Death.pipeClosed();
            }
            return Death.status(process.exitValue(), null);
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts the threads that read", never);
        }
    }

    private void accept(Message message) {
        switch (message.kind()) {
            case READY -> ready.complete(null);
            case OUTPUT -> host.write(message.text(0));
            case COMPLAINT -> errors.add(message.text(0));
            case AT -> line = message.get(0);
            case CANCELLING -> heedCancel();
            case EXIT -> reason = Death.exit((int) message.number(0));
            case FAULT -> reason = Death.fault(message.text(0));
            default -> listener.said(message);
        }
    }

    /** Where there is a limit, the heap was made to fit to it. */
    private Death exhausted() {
        return memory > 0 ? Death.memoryLimit(memory, 0) : Death.heap();
    }

    private synchronized void heedCancel() {
        cancelHeeded = true;
    }

    /**
     * Begins a piece of work.
     *
     * @param begun gets what the child says meanwhile
     * @throws IOException where it has died already
     * @throws Failure     where a value cannot travel
     */
    void begin(Listener begun, Message.Kind kind, Object... fields) throws IOException {
        line = null;
        listener = begun;
        if (death != null) {
            throw new IOException("the process has ended");
        }
        sendFiles();
        boolean arrived = false;
        try {
            connection.send(kind, fields);
            arrived = true;
        } finally {
            links.end(arrived);
        }
    }

    /** Has it do all that can be done before there is a task, so that the first takes no longer than others. */
    void rehearse() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Listener whole = new Listener() {

            @Override
            public void said(Message message) {
                done.complete(null);
            }

            @Override
            public void died() {
                done.complete(null);
            }
        };
        try {
            begin(whole, Message.Kind.REHEARSE);
            done.join();
        } catch (IOException diedBefore) {
            // Whoever takes it will find out.
            return;
        }
    }

    private void sendFiles() throws IOException {
        List<Object> files = new ArrayList<>();
        for (Program.File file : program.files()) {
            if (links.needs(file)) {
                files.add(ListValue.of(file.key(), file.name(), file.text(), file.kind().name()));
            }
        }
        if (!files.isEmpty()) {
            connection.send(Message.Kind.FILES, files.toArray());
        }
    }

    /** Says something more; a child that has died meanwhile says so by its mailbox. */
    void send(Message.Kind kind, Object... fields) {
        try {
            connection.send(kind, fields);
        } catch (IOException gone) {
            dismiss();
        }
    }

    /** Cancels what it does. */
    synchronized void cancel() {
        cancelHeeded = false;
        send(Message.Kind.CANCEL);
    }

    /** Kills it where it has not even heard of its cancel. */
    synchronized void requireCancel() {
        if (!cancelHeeded) {
            kill(Death.cancelled());
        }
    }

    /** Ends it at once. */
    void kill(Death why) {
        if (reason == null) {
            reason = why;
        }
        dismiss();
    }

    /** Ends one that has no work. */
    void dismiss() {
        // Not by the process itself, which would close the streams, and last words with them.
        process.toHandle().destroyForcibly();
    }

    boolean isAlive() {
        return death == null && process.isAlive();
    }

    /** Why it died; asked when the mailbox said that it has. */
    Death death() {
        return death;
    }

    /** The error of whoever waits for its work. */
    HocketError error(String task, List<String> held, Node origin) {
        Object last = line;
        return new HocketError(death.error(task, last == null ? null : trails.place(last), held, errors.lastLines()),
                origin, null, List.of(), death.help());
    }

    /** The last lines of its standard error. */
    String lastWords() {
        return errors.lastLines();
    }

    long pid() {
        return process.pid();
    }

    long memoryLimit() {
        return memory;
    }

    Owned owned() {
        return owned;
    }

    /** A place that the child named. */
    Object place(Object description) {
        return trails.place(description);
    }

    /** Whether it has the code of a map already; it has it from then on, in place of any other. */
    boolean hasCode(long map) {
        boolean has = code == map;
        code = map;
        return has;
    }

    /** Whether it takes more memory than one without work should; asked once after each piece of work. */
    boolean hasGrown() {
        return ++tasks % UNTIL_LOOK == 0 && residentBytes() > GROWN;
    }

    /** The bytes of its memory that are resident; 0 where the system does not tell. */
    long residentBytes() {
        try {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(pid()), "statm")).split(" ");
            return Long.parseLong(pages[1]) * PAGE;
        } catch (IOException ended) {
            return 0;
        }
    }
}
