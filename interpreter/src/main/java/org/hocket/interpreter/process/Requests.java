package org.hocket.interpreter.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Task;

/**
 * What the tasks of a child ask of their parent, each served by a task of the parent that stands for it: it waits and holds locks in
 * its name, so that the parent sees deadlocks among the tasks of all processes. The task that gave the child its work stands for the
 * one that does it; for the others there are further tasks, which a dispatcher starts.
 *
 * <p>The dispatcher is there before the first task waits, where that has tasks of its own: their requests may end its wait. Where it
 * has none, nothing else of the child can, and so there is no dispatcher that would seem to wait for something outside.
 */
final class Requests {

    private static final long MAIN = 0;

    /** How long a wait is before its place goes to another. */
    private static final long UNTIL_LEFT = 5_000_000;

    private final Places places;
    private final Task main;
    private final Worker worker;
    private final Agent mainAgent;
    private final Map<Long, Agent> serving = new ConcurrentHashMap<>();
    private final Map<Long, String> held = new ConcurrentHashMap<>();
    private final Mailbox<Message> forOthers = new Mailbox<>();
    private Task dispatcher;

    /** @param places where the main task has a place; null where it has none */
    Requests(Task main, Worker worker, Places places) {
        this.places = places;
        this.main = main;
        this.worker = worker;
        this.mainAgent = new Agent(main, worker, serving, held);
    }

    /** Whether the request was passed on, as it is no business of the first task's; called by the thread that reads. */
    synchronized boolean takes(Message request) {
        if (request.number(1) == MAIN || dispatcher == null || dispatcher.isDone()) {
            return false;
        }
        forOthers.put(request);
        return true;
    }

    /** Serves a request, on the first task's strand. */
    void serve(Message request) {
        boolean alone = request.number(1) == MAIN && (boolean) request.get(2);
        if (!alone) {
            startDispatcher();
        }
        if (request.number(1) == MAIN) {
            serveMain(request);
        } else {
            forOthers.put(request);
        }
    }

    private void serveMain(Message request) {
        if (places == null) {
            mainAgent.serve(request);
            return;
        }
        AtomicInteger left = new AtomicInteger();
        Scheduler.Timer timer = main.runtime().scheduler().after(UNTIL_LEFT, () -> {
            if (left.compareAndSet(0, 1)) {
                places.leave();
            }
        });
        try {
            mainAgent.serve(request);
        } finally {
            timer.cancel();
            if (!left.compareAndSet(0, 1)) {
                places.enterAgain();
            }
        }
    }

    private synchronized void startDispatcher() {
        if (dispatcher == null || dispatcher.isDone()) {
            dispatcher = main.start(this::dispatch, main.name() + " (others)", main.origin());
        }
    }

    private Object dispatch(Task self) {
        Map<Long, Mailbox<Message>> boxes = new HashMap<>();
        for (;;) {
            Message request = self.awaitExternal(forOthers.next());
            boxes.computeIfAbsent(request.number(1), _ -> startAgent(self, request)).put(request);
        }
    }

    private Mailbox<Message> startAgent(Task self, Message first) {
        Mailbox<Message> box = new Mailbox<>();
        self.start(task -> {
            Agent agent = new Agent(task, worker, serving, held);
            for (;;) {
                agent.serve(task.awaitExternal(box.next()));
            }
        }, first.text(3), main.origin());
        return box;
    }

    /** Ends the wait of a request; called by the thread that reads. */
    void withdraw(long request) {
        Agent agent = serving.get(request);
        if (agent != null) {
            agent.withdraw(request);
        }
    }

    /** The names of the locks that tasks of the child hold. */
    List<String> held() {
        return new ArrayList<>(held.values());
    }

    /** Ends those that stand for tasks which are no more. */
    synchronized void end() {
        if (dispatcher != null) {
            dispatcher.cancel();
        }
    }
}
