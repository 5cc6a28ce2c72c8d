package org.hocket.interpreter.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.ListValue;

/**
 * One piece of work that a task has a child do: the task hands it over, serves what the child asks for meanwhile, and ends when the
 * child has ended it or has died. Where the task is cancelled, so is the child, and the task goes on serving until its cleanups are
 * done.
 */
final class Conversation implements Worker.Listener {

    private static final long UNTIL_KILLED = 2_000_000_000;
    private static final long UNTIL_LOOK = 25_000_000;

    private static final Message DEAD = new Message(null, ListValue.EMPTY);

    private final Task task;
    private final Worker worker;
    private final Node origin;
    private final Scheduler scheduler;
    private final Mailbox<Message> mailbox = new Mailbox<>();
    private final Requests requests;
    private Cancellation cancelled;
    private volatile boolean over;

    /**
     * @param places where the task has a place, which it gives up while it waits for more than its child; null where it has none
     * @param origin where the work is asked for, for errors
     */
    Conversation(Task task, Worker worker, Places places, Node origin) {
        this.task = task;
        this.worker = worker;
        this.origin = origin;
        this.scheduler = task.runtime().scheduler();
        this.requests = new Requests(task, worker, places);
    }

    /** What came of a piece of work that failed there, and where in it that was. */
    static final class Failed extends Exception {

        private final transient ErrorValue error;
        private final long item;

        Failed(ErrorValue error, long item) {
            super(null, null, false, false);
            this.error = error;
            this.item = item;
        }

        Throwable thrown() {
            return error.thrown();
        }

        /** The index of the item; -1 where the work is not made of items. */
        long item() {
            return item;
        }
    }

    /**
     * Has the work done.
     *
     * @param time the most nanoseconds; 0 for no limit
     * @return its value
     * @throws IOException  where the child had died before it got the work, so that another may do it
     * @throws Failed       the error that ended it
     * @throws org.hocket.interpreter.HocketError a {@code ProcessError} where the child died
     */
    Object hold(long time, Message.Kind kind, Object... fields) throws IOException, Failed {
        worker.begin(this, kind, fields);
        Scheduler.Timer alarm = time == 0 ? null : scheduler.after(time, () -> worker.kill(Death.timeLimit(time)));
        if (worker.memoryLimit() > 0) {
            watchMemory();
        }
        try {
            return serve();
        } finally {
            over = true;
            requests.end();
            if (alarm != null) {
                alarm.cancel();
            }
        }
    }

    @Override
    public void said(Message message) {
        if (message.kind() == Message.Kind.WITHDRAW) {
            requests.withdraw(message.number(0));
        } else if (message.kind() != Message.Kind.REQUEST || requests.arrived(message)) {
            mailbox.put(message);
        }
    }

    @Override
    public void died() {
        mailbox.put(DEAD);
    }

    private void watchMemory() {
        if (over) {
            return;
        }
        long used = worker.residentBytes();
        if (used > worker.memoryLimit()) {
            worker.kill(Death.memoryLimit(worker.memoryLimit(), used));
        } else {
            scheduler.after(UNTIL_LOOK, this::watchMemory);
        }
    }

    private Object serve() throws Failed {
        for (;;) {
            Message message = next();
            if (message == null) {
                continue;
            }
            if (message == DEAD) {
                throw end(worker.error(task.name(), requests.held(), origin));
            }
            switch (message.kind()) {
                case VALUE -> {
                    if (cancelled != null) {
                        throw cancelled;
                    }
                    return message.get(0);
                }
                case ERROR -> {
                    Failed failed = new Failed((ErrorValue) message.get(0), message.number(1));
                    if (cancelled != null) {
                        throw end((RuntimeException) failed.thrown());
                    }
                    throw failed;
                }
                case CANCELLED -> throw cancelled;
                case REQUEST -> serve(message);
                default -> worker.kill(Death.corrupt("a child says " + message.kind()));
            }
        }
    }

    /** Null where the task was cancelled before there was one. A cancel must not lose one that came at the same time. */
    private Message next() {
        CompletableFuture<Message> coming = mailbox.next();
        try {
            return task.awaitExternal(coming);
        } catch (Cancellation cancellation) {
            cancel(cancellation);
            return coming.cancel(true) ? null : coming.join();
        }
    }

    private void serve(Message request) {
        try {
            requests.serve(request);
        } catch (Cancellation cancellation) {
            cancel(cancellation);
        }
    }

    /** An error of cleanups must not take the place of the cancel. */
    private RuntimeException end(RuntimeException error) {
        if (cancelled == null) {
            return error;
        }
        cancelled.add(error);
        return cancelled;
    }

    private void cancel(Cancellation cancellation) {
        cancelled = cancelled == null ? cancellation : cancelled;
        worker.cancel();
        requests.cancelled();
        scheduler.after(UNTIL_KILLED, () -> {
            if (!over) {
                worker.requireCancel();
            }
        });
    }
}
