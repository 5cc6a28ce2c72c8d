package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.hocket.interpreter.concurrent.Simulation.within;
import static org.hocket.interpreter.concurrent.Statements.lock;
import static org.hocket.interpreter.concurrent.Statements.lockWhen;
import static org.hocket.interpreter.concurrent.Statements.lockWithin;
import static org.hocket.interpreter.concurrent.Statements.shield;
import static org.hocket.interpreter.concurrent.Statements.timeout;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.hocket.interpreter.concurrent.Statements.Action;
import org.junit.jupiter.api.Test;

/**
 * Generated programs that can always go on, though often only by a timer, something outside, or a task far away. Who waits
 * without a limit takes locks in one order and holds none while it waits for tasks that take some, so no cycle can last. A
 * deadlock that is found all the same ends the program with its error.
 */
class FalseAlarmTest {

    private static final int LOCKS = 4;
    private static final int TASKS = 5;
    private static final int STEPS = 3;

    private final SharedCell[] cells = new SharedCell[LOCKS];
    private final Semaphore places = new Semaphore("places", 2);
    private final List<Task> earlier = new ArrayList<>();
    private final Channel channel = new Channel(1);

    FalseAlarmTest() {
        for (int i = 0; i < LOCKS; i++) {
            cells[i] = new SharedCell("cell " + i, 0);
        }
    }

    @Test
    void aProgramThatCanGoOnGetsNoError() throws Throwable {
        inAnyOrder((main, trace) -> new FalseAlarmTest().run(main));
    }

    private void run(Task main) {
        for (int i = 0; i < TASKS; i++) {
            List<Task> before = List.copyOf(earlier);
            earlier.addAll(startAll(main, 1, self -> {
                for (int step = 0; step < STEPS; step++) {
                    step(self, before);
                }
            }));
        }
        // Each value has a sender, and the last receiver finds the channel closed.
        List<Task> receiving = startAll(main, 2, self -> {
            while (channel.receive(self) != null) {
                pause(self);
            }
        });
        main.awaitAll(earlier);
        channel.close();
        main.awaitAll(receiving);
    }

    private void step(Task self, List<Task> before) throws Throwable {
        int low = self.random().nextInt(LOCKS - 1);
        int high = low + 1 + self.random().nextInt(LOCKS - 1 - low);
        Action leaf = () -> leaf(self);
        Action inOrder = () -> lock(self, () -> {
            pause(self);
            lock(self, leaf, cells[high]);
        }, cells[low]);
        switch (self.random().nextInt(11)) {
            case 0 -> inOrder.run();
            case 1 -> lock(self, () -> lockWithin(self, 2 * MS, leaf, cells[low]), cells[high]);
            case 2 -> timeout(self, 3 * MS, () -> lock(self, () -> {
                pause(self);
                lock(self, leaf, cells[low]);
            }, cells[high]));
            case 3 -> {
                List<SharedCell> all = new ArrayList<>(List.of(cells));
                Collections.shuffle(all, Random.from(self.random()));
                lock(self, leaf, all.subList(0, 3).toArray(Lockable[]::new));
            }
            case 4 -> timeout(self, 3 * MS, () -> shield(self, inOrder));
            case 5 -> self.awaitAll(before);
            case 6 -> within(self.openScope(Policy.ALL_OR_NOTHING, 2), scope -> startAll(self, 4, child -> {
                lock(child, () -> lock(child, () -> leaf(child), cells[high]), cells[low]);
            }));
            case 7 -> lock(self, inOrder, places);
            case 8 -> lock(self, () -> channel.send(self, 1), cells[high]);
            case 9 -> lockWhen(self, () -> (int) cells[low].value() >= 0, leaf, cells[low], places);
            default -> chain(self, 4);
        }
    }

    /** Something that comes to its end, whatever is held. */
    private void leaf(Task self) {
        switch (self.random().nextInt(5)) {
            case 0 -> {
                CompletableFuture<Integer> outside = new CompletableFuture<>();
                self.runtime().scheduler().after(self.random().nextInt(12) * MS, () -> outside.complete(1));
                assertEquals(1, self.awaitExternal(outside));
            }
            case 1 -> chain(self, 2);
            case 2 -> self.awaitAll(startAll(self, 2, child -> child.strand().yield()));
            case 3 -> channel.send(self, 2);
            default -> pause(self);
        }
    }

    /** Tasks of which each awaits the next, and the last a timer: for a while all but one wait for one that waits. */
    private static void chain(Task self, int length) {
        if (length == 0) {
            self.sleep(self.random().nextInt(12) * MS);
        } else {
            self.await(startAll(self, 1, child -> chain(child, length - 1)).getFirst());
        }
    }
}
