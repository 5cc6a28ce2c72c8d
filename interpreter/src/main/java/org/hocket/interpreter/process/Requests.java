package org.hocket.interpreter.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ListValue;

/**
 * What the tasks of a child ask of their parent, each served by a task of the parent that stands for it: it waits and holds locks in
 * its name, so that the parent sees deadlocks among the tasks of all processes. The task that gave the child its work stands for the
 * one that does it; for the others there are further tasks, which a dispatcher starts. A cancel does not reach these: it reaches the
 * child's tasks, which withdraw what they wait for and then clean up, for which they need them.
 *
 * <p>The dispatcher is there before the first task waits, where that has tasks of its own: their requests may end its wait. Where it
 * has none, nothing else of the child can, and so there is no dispatcher that would seem to wait for something outside.
 */
final class Requests {

    private static final long MAIN = 0;
    /** After the last request. */
    private static final Message END = new Message(null, ListValue.EMPTY);

    /** How long a wait is before its place goes to another. */
    private static final long UNTIL_LEFT = 5_000_000;

    private final Places places;
    private final Task main;
    private final Worker worker;
    private final Agent mainAgent;
    /** The numbers of the requests that have come and are not being served. */
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Long, Agent> serving = new ConcurrentHashMap<>();
    private final Map<Long, String> held = new ConcurrentHashMap<>();
    private final Mailbox<Message> forOthers = new Mailbox<>();
    private boolean started;
    private volatile boolean dispatching;

    /** @param places where the main task has a place; null where it has none */
    Requests(Task main, Worker worker, Places places) {
        this.places = places;
        this.main = main;
        this.worker = worker;
        this.mainAgent = new Agent(main, worker, this);
    }

    /**
     * Takes a request in; called by the thread that reads.
     *
     * @return whether the first task has to {@link #serve} it, or to see to it that somebody does
     */
    boolean arrived(Message request) {
        if (Agent.isAnswered(request)) {
            waiting.add(request.number(0));
        }
        if (request.number(1) == MAIN) {
            return true;
        }
        forOthers.put(request);
        return !dispatching;
    }

    /** Serves a request, on the first task's strand. */
    void serve(Message request) {
        boolean main = request.number(1) == MAIN;
        boolean alone = main && (boolean) request.get(2);
        if (!alone) {
            startDispatcher();
        }
        if (main) {
            serveMain(request);
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

    private void startDispatcher() {
        if (!dispatching) {
            started = true;
            main.start(this::dispatch, main.name() + " (others)", main.origin());
        }
    }

    /** To be called on the first task's strand when that was cancelled: a dispatcher that had not begun by then never will. */
    void cancelled() {
        if (started) {
            startDispatcher();
        }
    }

    private Object dispatch(Task self) {
        Scope shield = self.openShield();
        if (isFirst()) {
            Map<Long, Mailbox<Message>> boxes = new HashMap<>();
            for (Message request = self.awaitExternal(forOthers.next()); request != END; request = self.awaitExternal(forOthers.next())) {
                Message first = request;
                boxes.computeIfAbsent(request.number(1), _ -> startAgent(self, first)).put(request);
            }
            boxes.values().forEach(box -> box.put(END));
        }
        shield.close();
        return null;
    }

    private synchronized boolean isFirst() {
        boolean first = !dispatching;
        dispatching = true;
        return first;
    }

    private Mailbox<Message> startAgent(Task self, Message first) {
        Mailbox<Message> box = new Mailbox<>();
        self.start(task -> {
            Agent agent = new Agent(task, worker, this);
            for (Message request = task.awaitExternal(box.next()); request != END; request = task.awaitExternal(box.next())) {
                agent.serve(request);
            }
            return null;
        }, first.text(3), main.origin());
        return box;
    }

    /** Claims a request for an agent, which must {@link #end} it; false where it was withdrawn meanwhile. */
    boolean begin(long request, Agent agent) {
        serving.put(request, agent);
        boolean wanted = waiting.remove(request);
        if (!wanted) {
            serving.remove(request);
        }
        return wanted;
    }

    void end(long request) {
        serving.remove(request);
    }

    /** Ends the wait of a request; called by the thread that reads. */
    void withdraw(long request) {
        if (waiting.remove(request)) {
            worker.send(Message.Kind.WITHDRAWN, request);
            return;
        }
        Agent agent = serving.get(request);
        if (agent != null) {
            agent.withdraw(request);
        }
    }

    void took(long lock, String name) {
        held.put(lock, name);
    }

    void gaveBack(long lock) {
        held.remove(lock);
    }

    /** The names of the locks that tasks of the child hold. */
    List<String> held() {
        return new ArrayList<>(held.values());
    }

    /** Ends those that stand for tasks which are no more. */
    void end() {
        forOthers.put(END);
        waiting.clear();
        serving.forEach((request, agent) -> agent.withdraw(request));
    }
}
