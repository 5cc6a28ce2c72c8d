package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.assertEndsQuietly;
import static org.hocket.interpreter.concurrent.Simulation.inAnyOrder;
import static org.hocket.interpreter.concurrent.Simulation.pause;
import static org.hocket.interpreter.concurrent.Simulation.startAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Channels against a model that counts. */
class ChannelTest {

    private static final int EACH = 5;

    private record Value(int sender, int number) {
    }

    /** A channel of a drawn capacity, and what went in and out. */
    private static final class Model {

        private final Channel channel;
        private final Set<Value> sent = new HashSet<>();
        private final Set<Value> received = new HashSet<>();
        private int senders;
        private int receivesBegun;

        Model(Task main) {
            channel = new Channel(main.random().nextInt(4));
        }

        /** Sends what a sender has to say, until it is refused. */
        void sendAll(Task self) {
            int sender = senders++;
            for (int i = 0; i < EACH; i++) {
                Value value = new Value(sender, i);
                if (self.random().nextInt(4) > 0) {
                    channel.send(self, value);
                } else {
                    while (!channel.trySend(value)) {
                        assertTrue(Simulation.now(self) < 200 * MS, "there is never any room");
                        self.sleep(MS / 4);
                    }
                }
                noteSent(value);
                pause(self);
            }
        }

        void noteSent(Value value) {
            assertTrue(sent.add(value));
            assertTrue(sent.size() <= receivesBegun + channel.capacity(), "more sent than there is room for");
            assertTrue(channel.size() <= channel.capacity());
        }

        /** Receives until the channel is closed and empty; each sender's values must come in their order. */
        void receiveAll(Task self) {
            int[] next = new int[senders + 10];
            for (Value value = receive(self); value != null; value = receive(self)) {
                assertTrue(value.number() >= next[value.sender()], "out of order");
                next[value.sender()] = value.number() + 1;
                pause(self);
            }
        }

        Value receive(Task self) {
            receivesBegun++;
            Value value = (Value) channel.receive(self);
            if (value == null) {
                receivesBegun--;
            } else {
                assertTrue(received.add(value), "received twice");
            }
            return value;
        }

        /** Nothing is lost, and nothing comes that was not sent. */
        void assertBalanced() {
            for (Object left = channel.tryReceive(); left != null; left = channel.tryReceive()) {
                assertTrue(received.add((Value) left), "received twice");
            }
            assertEquals(sent, received);
        }
    }

    @Test
    void everyValueIsReceivedOnceAndInTheOrderOfItsSender() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(main);
            List<Task> receivers = startAll(main, 1 + main.random().nextInt(3), model::receiveAll);
            main.awaitAll(startAll(main, 3, model::sendAll));
            model.channel.close();
            main.awaitAll(receivers);
            assertEquals(3 * EACH, model.received.size());
            model.assertBalanced();
        });
    }

    @Test
    void aChannelWithoutRoomGivesFromHandToHand() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            assertFalse(channel.trySend("nobody waits"));
            Task sender = main.start(self -> {
                channel.send(self, "value");
                trace.add("sent");
                return null;
            }, "sender", null);
            main.sleep(MS);
            assertEquals(List.of(), trace);
            assertEquals("value", channel.receive(main));
            main.await(sender);
            Task receiver = main.start(channel::receive, "receiver", null);
            main.sleep(MS);
            assertTrue(channel.trySend("another"));
            assertEquals("another", main.await(receiver));
            assertNull(channel.tryReceive());
        });
    }

    @Test
    void whatWasSentBeforeTheCloseIsReceivedAndWhoStillSendsIsRefused() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(main);
            int[] refused = new int[1];
            List<Task> senders = startAll(main, 3, self -> {
                try {
                    model.sendAll(self);
                } catch (ChannelClosedException closed) {
                    assertTrue(closed.isSending());
                    refused[0]++;
                }
            });
            List<Task> receivers = startAll(main, 2, self -> {
                for (int i = 0; i < 3; i++) {
                    model.receive(self);
                }
            });
            main.sleep(main.random().nextInt(3) * MS);
            model.channel.close();
            main.awaitAll(senders);
            main.awaitAll(receivers);
            assertTrue(refused[0] > 0);
            assertThrows(ChannelClosedException.class, () -> model.channel.send(main, new Value(9, 9)));
            assertThrows(ChannelClosedException.class, () -> model.channel.trySend(new Value(9, 9)));
            model.assertBalanced();
            assertNull(model.channel.receive(main));
        });
    }

    @Test
    void whoWaitsForAValueWhenAChannelIsClosedGetsNone() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(main.random().nextInt(2));
            List<Task> receivers = startAll(main, 3, self -> assertNull(channel.receive(self)));
            pause(main);
            channel.close();
            channel.close();
            main.awaitAll(receivers);
        });
    }

    @Test
    void whoCameFirstIsServedFirst() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(main.random().nextInt(2));
            List<Task> receivers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                receivers.add(main.start(channel::receive, "receiver", null));
                main.sleep(MS);
            }
            for (int i = 0; i < 4; i++) {
                channel.send(main, i);
            }
            assertEquals(List.of(0, 1, 2, 3), main.awaitAll(receivers));
            for (int i = 0; i < 4; i++) {
                int value = i;
                startAll(main, 1, self -> channel.send(self, value));
                main.sleep(MS);
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(i, channel.receive(main));
            }
        });
    }

    /** Who is cancelled has either not received, or has the value and is told at its next wait; the same for senders. */
    @Test
    void aCancelNeitherLosesNorDoublesAValue() throws Throwable {
        inAnyOrder((main, trace) -> {
            Model model = new Model(main);
            List<Task> tasks = new ArrayList<>(startAll(main, 3, model::sendAll));
            tasks.addAll(startAll(main, 3, model::receiveAll));
            for (int i = 0; i < 4; i++) {
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
    void aCancelledWaitLeavesTheLineToTheOthers() throws Throwable {
        inAnyOrder((main, trace) -> {
            Channel channel = new Channel(0);
            List<Task> receivers = startAll(main, 3, self -> trace.add((String) channel.receive(self)));
            main.sleep(MS);
            Task cancelled = receivers.get(main.random().nextInt(3));
            cancelled.cancel();
            assertThrows(CancelledTaskException.class, () -> main.await(cancelled));
            channel.send(main, "a");
            channel.send(main, "b");
            receivers.stream().filter(task -> task != cancelled).forEach(main::await);
            assertEquals(Set.of("a", "b"), Set.copyOf(trace));
        });
    }
}
