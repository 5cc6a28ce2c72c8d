package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.assertEndsQuietly;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.now;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.sleeping;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Selections against a model that counts what went into the channels and what came out. */
class SelectionTest {

    private static final long FOR_EVER = -1;

    /** Some channels, what was sent to them and what was received. */
    private static final class Model {

        private final List<Channel> channels = new ArrayList<>();
        private final Set<Integer> sent = new HashSet<>();
        private final Set<Integer> received = new HashSet<>();
        private int next;

        Model(RandomGenerator random, int count) {
            for (int i = 0; i < count; i++) {
                channels.add(new Channel(random.nextInt(3)));
            }
        }

        Arm draw(RandomGenerator random) {
            Channel channel = channels.get(random.nextInt(channels.size()));
            return random.nextBoolean() ? Arm.receiving(channel) : Arm.sending(channel, next++);
        }

        /** Does a selection and writes down what it did. */
        int choose(Task self, long most, Arm... arms) {
            Selection selection = new Selection(self, most, arms);
            int chosen = selection.choose();
            if (chosen != Selection.EXPIRED && arms[chosen].isSending()) {
                assertTrue(sent.add((Integer) arms[chosen].value()), "sent twice");
            } else if (chosen != Selection.EXPIRED && arms[chosen].isReceiving()) {
                assertTrue(received.add((Integer) selection.received()), "received twice");
            } else if (chosen != Selection.EXPIRED) {
                assertTrue(arms[chosen].task().isDone());
            }
            return chosen;
        }

        void assertBalanced() {
            for (Channel channel : channels) {
                assertTrue(channel.size() <= channel.capacity());
                for (Object left = channel.tryReceive(); left != null; left = channel.tryReceive()) {
                    assertTrue(received.add((Integer) left), "received twice");
                }
            }
            assertEquals(sent, received);
        }
    }

    @Test
    void twoSelectionsThatFaceEachOtherAgreeOnOneArm() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel left = new Channel(0);
            Channel right = new Channel(0);
            Task first = main.start(self -> {
                pause(self);
                return new Selection(self, FOR_EVER, Arm.sending(left, 1), Arm.receiving(right)).choose();
            }, "first", null);
            Task second = main.start(self -> {
                pause(self);
                return new Selection(self, FOR_EVER, Arm.sending(right, 2), Arm.receiving(left)).choose();
            }, "second", null);
            assertEquals(1, (int) main.await(first) + (int) main.await(second));
        });
    }

    @Test
    void aSelectionDoesNotMeetItself() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            Arm[] both = {Arm.sending(channel, 1), Arm.receiving(channel)};
            assertEquals(Selection.EXPIRED, new Selection(main, 0, both).choose());
            assertEquals(Selection.EXPIRED, new Selection(main, MS, both).choose());
        });
    }

    /** Drawn selections on drawn channels, some cancelled, some out of time: the books balance at the end. */
    @Test
    void noValueIsLostOrDoubledWhateverIsCancelledOrOutOfTime() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(main.random(), 3);
            List<Task> tasks = startAll(main, 5, self -> {
                for (int round = 0; round < 4; round++) {
                    Arm[] arms = new Arm[1 + self.random().nextInt(3)];
                    for (int i = 0; i < arms.length; i++) {
                        arms[i] = model.draw(self.random());
                    }
                    model.choose(self, (self.random().nextInt(4) - 1) * MS, arms);
                    pause(self);
                }
            });
            for (int i = 0; i < 2; i++) {
                pause(main);
                tasks.get(main.random().nextInt(tasks.size())).cancel();
            }
            main.sleep(20 * MS);
            tasks.forEach(Task::cancel);
            for (Task task : tasks) {
                assertEndsQuietly(main, task);
            }
            model.assertBalanced();
        });
    }

    @Test
    void selectionsAndPlainSendsAndReceivesShareChannels() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(main.random(), 2);
            Channel first = model.channels.getFirst();
            Channel second = model.channels.getLast();
            List<Task> senders = startAll(main, 2, self -> {
                for (int i = 0; i < 4; i++) {
                    int value = model.next++;
                    (self.random().nextBoolean() ? first : second).send(self, value);
                    assertTrue(model.sent.add(value));
                }
            });
            List<Task> selecting = startAll(main, 2, self -> {
                for (int i = 0; i < 3; i++) {
                    model.choose(self, FOR_EVER, Arm.receiving(first), Arm.receiving(second));
                }
            });
            main.awaitAll(selecting);
            while (!senders.stream().allMatch(Task::isDone) && now(main) < 200 * MS) {
                model.choose(main, MS, Arm.receiving(second), Arm.receiving(first));
            }
            main.awaitAll(senders);
            model.assertBalanced();
        });
    }

    @Test
    void closedChannelsArePassedOverUntilAllAreClosed() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel closed = new Channel(1);
            Channel open = new Channel(main.random().nextInt(2));
            closed.close();
            Task sender = main.start(self -> {
                pause(self);
                open.send(self, 1);
                pause(self);
                open.close();
                return null;
            }, "sender", null);
            Arm[] arms = {Arm.receiving(closed), Arm.receiving(open)};
            Selection selection = new Selection(main, FOR_EVER, arms);
            assertEquals(1, selection.choose());
            assertEquals(1, selection.received());
            assertFalse(assertThrows(ChannelClosedException.class, () -> new Selection(main, FOR_EVER, arms).choose()).isSending());
            main.await(sender);
        });
    }

    @Test
    void aSendIsRefusedWhereItsChannelIsClosedMeanwhile() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel full = new Channel(0);
            Channel empty = new Channel(0);
            Task selecting = main.start(self -> new Selection(self, FOR_EVER, Arm.sending(full, 1), Arm.receiving(empty)).choose(),
                    "selecting", null);
            pause(main);
            full.close();
            assertTrue(assertThrows(ChannelClosedException.class, () -> main.await(selecting)).isSending());
            assertFalse(empty.trySend(2), "nobody receives any more");
        });
    }

    @Test
    void anArmThatAwaitsIsChosenWhenItsTaskEndsHoweverItEnds() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            Task awaited = main.start(sleeping(MS, 1), "awaited", null);
            List<Task> selecting = startAll(main, 3, self -> {
                Selection selection = new Selection(self, FOR_EVER, Arm.receiving(channel), Arm.awaiting(awaited));
                trace.add(selection.choose() == 1 && awaited.isDone() ? "ended" : "received");
            });
            main.sleep(MS / 2);
            boolean cancels = main.random().nextBoolean();
            if (cancels) {
                awaited.cancel();
            } else {
                channel.send(main, 7);
            }
            main.awaitAll(selecting);
            assertEquals(cancels ? 0 : 1, trace.stream().filter("received"::equals).count());
        });
    }

    @Test
    void aTimeThatIsOverIsKeptToTheMoment() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            List<Task> selecting = startAll(main, 3, self -> {
                long most = self.random().nextInt(3) * MS;
                assertEquals(Selection.EXPIRED, new Selection(self, most, Arm.receiving(channel)).choose());
                assertEquals(most, now(self));
            });
            main.awaitAll(selecting);
            assertFalse(channel.trySend(1), "nobody is left in the line");
        });
    }

    @Test
    void aValueAndTheEndOfTheTimeAtTheSameMomentDoNotBothCount() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            Task receiver = main.start(self -> {
                Selection selection = new Selection(self, MS, Arm.receiving(channel));
                return selection.choose() == 0 ? selection.received() : "expired";
            }, "receiver", null);
            main.sleep(MS);
            boolean sent = channel.trySend("value");
            assertEquals(sent ? "value" : "expired", main.await(receiver));
        });
    }

    @Test
    void eachOfSeveralReadyArmsIsDrawnNowAndThen() throws Throwable {
        inAnyOrder((main, trace) -> {
            List<Channel> channels = List.of(new Channel(40), new Channel(40), new Channel(40));
            int[] drawn = new int[3];
            for (int i = 0; i < 40; i++) {
                channels.forEach(channel -> channel.trySend(1));
            }
            for (int i = 0; i < 40; i++) {
                drawn[new Selection(main, FOR_EVER, channels.stream().map(Arm::receiving).toArray(Arm[]::new)).choose()]++;
            }
            for (int count : drawn) {
                assertTrue(count > 0);
            }
        });
    }
}
