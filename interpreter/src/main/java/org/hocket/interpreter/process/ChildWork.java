package org.hocket.interpreter.process;

import java.io.IOException;
import java.util.function.LongSupplier;

import org.hocket.interpreter.HocketContext;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.node.parallel.ItemsCode;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** What a child does on its main thread: one piece of work, and the report of how that ended. */
final class ChildWork {

    private static final long UNTIL_LOOK = 20_000_000;
    private static final int FAULT = 70;

    private final Connection connection;
    private final HocketContext context;
    private final RemoteCalls calls;
    private final ErrorTrails trails;
    private final String script;
    private volatile Task task;
    private volatile Thread thread;
    private volatile int pieces;
    /** The pieces that have come, those that wait for their turn included, and the last of them that was cancelled. */
    private int expected;
    private int cancelled;
    private ItemsCode code;
    private Object lastPlace;
    private volatile boolean looking;

    /** @param script its name */
    ChildWork(Connection connection, HocketContext context, RemoteCalls calls, String script) {
        this.connection = connection;
        this.context = context;
        this.calls = calls;
        this.trails = new ErrorTrails(context.program());
        this.script = script;
    }

    @FunctionalInterface
    private interface Piece {
        Object run(Task self);
    }

    void run(Message message) throws IOException {
        switch (message.kind()) {
            case REHEARSE -> run("rehearsal", 0, null, _ -> rehearse(), null);
            case RUN -> {
                Closure function = (Closure) message.get(2);
                run(message.text(1), message.number(0), null, self -> ShareNode.share(function.enter(self, null)), null);
            }
            default -> runChunk(message);
        }
    }

    private Object rehearse() {
        context.program().prepare();
        return NullValue.NULL;
    }

    private void runChunk(Message message) throws IOException {
        if (message.get(1) instanceof ListValue description) {
            code = ItemsCode.of(description);
        }
        Chunk chunk = code.chunk(message.get(4), message.number(3));
        long seed = message.number(2);
        run("parallel for", 0, () -> chunk.seed(seed), self -> timed(self, chunk), chunk);
    }

    /** The results of a chunk, and how long it took. */
    private Object timed(Task self, Chunk chunk) {
        Scheduler scheduler = self.runtime().scheduler();
        long begin = scheduler.now();
        Object results = list(code.run(self, chunk));
        return ListValue.of(results, scheduler.now() - begin);
    }

    private static Object list(Iterable<?> results) {
        return results instanceof ListValue list ? list : ListValue.from(results);
    }

    private void run(String name, long seed, LongSupplier items, Piece piece, Chunk chunk) throws IOException {
        Task self = begin(name, seed, items);
        Object value = null;
        Throwable thrown = null;
        try {
            value = piece.run(self);
        } catch (Throwable e) {
            HocketError error = HocketError.orNull(e, null);
            thrown = error == null ? e : error;
        }
        try {
            self.end(thrown);
            thrown = null;
        } catch (Throwable e) {
            thrown = e;
        }
        end();
        if (context.isExiting()) {
            connection.send(Message.Kind.EXIT, (long) context.exitStatus());
            Runtime.getRuntime().halt(context.exitStatus());
        }
        report(value, thrown, chunk);
    }

    private Task begin(String name, long seed, LongSupplier items) {
        Task self = context.begin(script, name, seed, items);
        calls.begin(self);
        synchronized (this) {
            task = self;
            thread = Thread.currentThread();
            pieces++;
            if (cancelled == pieces) {
                self.cancel();
            }
        }
        lastPlace = NullValue.NULL;
        keepLooking(self.runtime().scheduler());
        return self;
    }

    /** Tells the parent from time to time where the work is. */
    private void keepLooking(Scheduler scheduler) {
        if (!looking) {
            looking = true;
            scheduler.after(UNTIL_LOOK, () -> look(scheduler));
        }
    }

    private void look(Scheduler scheduler) {
        looking = false;
        Task current = task;
        if (current == null) {
            return;
        }
        Object asleep = current.sleepingPlace();
        if (asleep != null) {
            tellPlace(asleep);
        } else {
            context.locate(thread, this::tellPlace);
        }
        keepLooking(scheduler);
    }

    private synchronized void tellPlace(Object node) {
        Object place = trails.describePlace(node);
        if (task == null || place.equals(lastPlace) || place == NullValue.NULL) {
            return;
        }
        lastPlace = place;
        try {
            connection.send(Message.Kind.AT, place);
        } catch (IOException orphaned) {
            Child.end(orphaned);
        }
    }

    private synchronized void end() {
        task = null;
        context.renewModules();
    }

    private void report(Object value, Throwable thrown, Chunk chunk) throws IOException {
        long item = chunk == null ? -1 : chunk.current();
        switch (thrown) {
            case null -> answer(value, item);
            case CancelledTaskException _ -> connection.send(Message.Kind.CANCELLED);
            case HocketError error -> connection.send(Message.Kind.ERROR, error.value(), item);
            default -> {
                connection.send(Message.Kind.FAULT, thrown.toString());
                Runtime.getRuntime().halt(FAULT);
            }
        }
    }

    private void answer(Object value, long item) throws IOException {
        try {
            connection.send(Message.Kind.VALUE, value);
        } catch (IOException orphaned) {
            throw orphaned;
        } catch (RuntimeException e) {
            HocketError error = HocketError.orNull(e, null);
            report(null, error == null ? e : error, null);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            report(null, HocketError.ofOperation(exhausted, null), null);
        }
    }

    /** Says that a piece of work has come; called by the thread that reads, as is {@link #cancel}. */
    synchronized void expect() {
        expected++;
    }

    /** Cancels what came last. */
    void cancel() throws IOException {
        connection.send(Message.Kind.CANCELLING);
        Task current;
        synchronized (this) {
            cancelled = expected;
            current = pieces == expected ? task : null;
        }
        if (current != null) {
            current.cancel();
        }
    }
}
