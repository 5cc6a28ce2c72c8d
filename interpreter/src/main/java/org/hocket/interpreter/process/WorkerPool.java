package org.hocket.interpreter.process;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.BlockingCalls;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.MapValue;

/**
 * The child processes of one running script. Those without work wait for more; one that has grown, or has a limit of its own, is
 * replaced.
 */
public final class WorkerPool implements AutoCloseable {

    /** The least resident memory that a child can be limited to, in bytes. */
    public static final long LEAST_MEMORY = Memory.LEAST;

    /** So many things of its parent's are kept for it at most. */
    private static final int MOST_OWNED = 100_000;

    private final Program program;
    private final Host host;
    private final Scheduler scheduler;
    private final Object[] hello;
    private final Places places;

    private final ArrayDeque<Worker> idle = new ArrayDeque<>();
    private final List<Worker> alive = new ArrayList<>();
    /** The one that is being started before it is asked for; null where there is none, or a task waits for it. */
    private CompletableFuture<Worker> ahead;
    private int started;
    private int busy;
    private int died;
    private int reused;
    private boolean closed;

    /** @param hello what a child is to know first */
    public WorkerPool(Program program, Host host, Scheduler scheduler, Object... hello) {
        this.program = program;
        this.host = host;
        this.scheduler = scheduler;
        this.hello = hello;
        this.places = new Places(scheduler.cores());
    }

    /** As many processes as there are cores compute at the same time. */
    Places places() {
        return places;
    }

    public Program program() {
        return program;
    }

    /** Starts processes before they are asked for, as many as there are cores, one after the other. */
    public void startAhead() {
        CompletableFuture<Worker> first = nextAhead();
        Thread.ofPlatform().daemon().name("hocket-start-ahead").start(() -> {
            for (CompletableFuture<Worker> next = first; next != null; next = nextAhead()) {
                try {
                    startAhead(next);
                } catch (Throwable failed) {
                    // Where no task waits for it, the first that needs one will say why.
                    takeAhead();
                    next.completeExceptionally(failed);
                    return;
                }
            }
        });
    }

    private void startAhead(CompletableFuture<Worker> starting) throws IOException {
        Worker worker = start(0);
        worker.ready().join();
        if (!isAwaited()) {
            program.prepare();
            worker.rehearse();
        }
        if (takeAhead() == null) {
            starting.complete(worker);
        } else {
            keep(worker);
        }
    }

    /** Null where there are enough. */
    private synchronized CompletableFuture<Worker> nextAhead() {
        ahead = closed || alive.size() >= scheduler.cores() ? null : new CompletableFuture<>();
        return ahead;
    }

    private synchronized CompletableFuture<Worker> takeAhead() {
        CompletableFuture<Worker> taken = ahead;
        ahead = null;
        return taken;
    }

    private synchronized boolean isAwaited() {
        return ahead == null;
    }

    private Worker start(long memory) throws IOException {
        Worker worker = Worker.of(WorkerCommand.start(Memory.heap(memory)), program, host, memory, hello);
        synchronized (this) {
            started++;
            alive.add(worker);
            if (!closed) {
                return worker;
            }
        }
        worker.dismiss();
        return worker;
    }

    /**
     * A process that waits for work, for a task that waits for it; {@link #giveBack} must follow.
     *
     * @param memory the most bytes of resident memory; 0 for no limit
     */
    Worker take(Task task, long memory) {
        for (;;) {
            Worker waiting = takeIdle(memory);
            if (waiting == null) {
                return startFor(task, memory);
            }
            if (waiting.isAlive()) {
                return waiting;
            }
            giveBack(waiting);
        }
    }

    private synchronized Worker takeIdle(long memory) {
        for (Iterator<Worker> workers = idle.iterator(); workers.hasNext();) {
            Worker worker = workers.next();
            if (worker.memoryLimit() == memory) {
                workers.remove();
                busy++;
                reused++;
                return worker;
            }
        }
        return null;
    }

    /** Waits for a process that is being started ahead, or starts one. */
    private Worker startFor(Task task, long memory) {
        synchronized (this) {
            busy++;
        }
        CompletableFuture<Worker> starting = memory == 0 ? takeAhead() : null;
        if (starting == null) {
            starting = BlockingCalls.start(() -> start(memory)).thenCompose(started -> started.ready().thenApply(_ -> started));
        }
        Worker worker;
        try {
            // A copy, as the task's cancel cancels what it waits for.
            worker = task.awaitExternal(starting.copy());
        } catch (Cancellation cancelled) {
            endWork();
            starting.thenAccept(this::keep);
            throw cancelled;
        } catch (Throwable failed) {
            endWork();
            throw new Failure(ErrorKind.PROCESS, "no process can be started: " + failed.getMessage());
        }
        if (worker.death() != null) {
            giveBack(worker);
            Death why = Death.notStarted(worker.death());
            throw new HocketError(why.error(task.name(), null, List.of(), worker.lastWords()), null, null, List.of(), null);
        }
        return worker;
    }

    /** Takes a process back that has no work any more. */
    void giveBack(Worker worker) {
        endWork();
        keep(worker);
    }

    private synchronized void endWork() {
        busy--;
    }

    /** Lets a process wait for work, or ends it where it is of no more use. */
    private void keep(Worker worker) {
        boolean kept;
        Worker surplus = null;
        synchronized (this) {
            kept = !closed && worker.isAlive() && worker.owned().size() < MOST_OWNED && !worker.hasGrown();
            if (kept) {
                idle.addFirst(worker);
                surplus = idle.size() > scheduler.cores() ? idle.removeLast() : null;
                alive.remove(surplus);
            } else {
                alive.remove(worker);
                died += worker.isAlive() ? 0 : 1;
            }
        }
        if (!kept) {
            worker.dismiss();
        } else if (surplus != null) {
            surplus.dismiss();
        }
    }

    /** What there is of processes, for scripts. */
    public synchronized MapValue stats() {
        MapValue stats = new MapValue();
        stats.put("started", (long) started);
        stats.put("idle", (long) idle.size());
        stats.put("busy", (long) busy);
        stats.put("died", (long) died);
        stats.put("reused", (long) reused);
        return stats;
    }

    /** Ends all processes. */
    @Override
    public void close() {
        List<Worker> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(alive);
            idle.clear();
        }
        all.forEach(Worker::dismiss);
    }
}
