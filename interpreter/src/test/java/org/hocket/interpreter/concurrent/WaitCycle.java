package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.within;
import static org.hocket.interpreter.concurrent.Statements.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tasks of which each waits for the next in a drawn way, and the last for the first. */
final class WaitCycle {

    /** How a task waits for the next; the last two by tasks of its own. */
    private enum Link { LOCK, SEVERAL_LOCKS, SEMAPHORE, AWAIT, AWAIT_ALL, SCOPE_END, SLOT }

    private final RandomGenerator random;
    private final String name;
    private final int size;
    private final List<Link> links = new ArrayList<>();
    /** What each task waits for by a lock, held by the next. */
    private final List<Lockable> wanted = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Latch holding;
    private final Event started = new Event();

    /** @param name what the names of its tasks begin with */
    WaitCycle(RandomGenerator random, String name, int size) {
        this.random = random;
        this.name = name;
        this.size = size;
        this.holding = new Latch(size);
        for (int i = 0; i < size; i++) {
            Link link = draw();
            links.add(link);
            wanted.add(link == Link.SEMAPHORE ? new Semaphore("semaphore " + i, 1) : new Lock("lock " + i));
        }
    }

    /** A lock that the task holds itself would be taken again. */
    private Link draw() {
        Link link = Link.values()[random.nextInt(Link.values().length)];
        return size == 1 && (link == Link.LOCK || link == Link.SEVERAL_LOCKS) ? Link.SEMAPHORE : link;
    }

    /** Starts it; 3 ms later all wait. */
    List<Task> start(Task parent) {
        for (int i = 0; i < size; i++) {
            int number = i;
            tasks.add(parent.start(self -> {
                lock(self, () -> {
                    holding.down();
                    holding.await(self);
                    started.await(self);
                    self.sleep(random.nextInt(3) * MS);
                    waitForNext(self, number);
                }, wanted.get((number + size - 1) % size));
                return null;
            }, name + " " + i, null));
        }
        started.set();
        return tasks;
    }

    private void waitForNext(Task self, int number) throws Throwable {
        Task next = tasks.get((number + 1) % size);
        Lockable own = wanted.get(number);
        switch (links.get(number)) {
            case LOCK, SEMAPHORE -> lock(self, () -> { }, own);
            case SEVERAL_LOCKS -> lock(self, () -> { }, new Lock("free"), own);
            case AWAIT -> self.await(next);
            case AWAIT_ALL -> self.awaitAll(List.of(self.start(sleeping(MS, 1), "free", null), next));
            case SCOPE_END -> within(self.openScope(Policy.SUPERVISED), scope -> waiting(self, next));
            // An error in it must cancel the child, or there would be another cycle at the end of the scope.
            case SLOT -> within(self.openScope(Policy.ALL_OR_NOTHING, 1), scope -> {
                waiting(self, next);
                self.await(self.start(sleeping(MS, 1), name + " queued", null));
            });
        }
    }

    private void waiting(Task parent, Task next) {
        parent.start(self -> self.await(next), name + " child", null);
    }
}
