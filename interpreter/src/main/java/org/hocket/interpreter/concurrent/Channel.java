package org.hocket.interpreter.concurrent;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.hocket.interpreter.concurrent.Party.Line;

/**
 * A queue between tasks that is bounded, and can be closed. With capacity 0 each value goes from hand to hand.
 *
 * <p>Values are in order: who waits to send is served first come, first served, and so is who waits to receive. Everything is
 * guarded by the channel's monitor; who is to be woken is woken after it is left.
 */
public final class Channel {

    private static final AtomicLong ORDER = new AtomicLong();
    private static final Match STORED = new Match(null, null);

    private final long order = ORDER.incrementAndGet();
    private final int capacity;
    private final ArrayDeque<Object> buffer = new ArrayDeque<>();
    private final Line senders = new Line();
    private final Line receivers = new Line();
    /** Written under the monitor. */
    private volatile boolean closed;

    /** @param capacity how many values can have been sent and not received; not negative */
    public Channel(int capacity) {
        this.capacity = capacity;
    }

    boolean isBuffered() {
        return capacity > 0;
    }

    /**
     * Waits until there is room, and sends.
     *
     * @throws ChannelClosedException when the channel is closed, or is closed while the task waits
     */
    public void send(Task task, Object value) {
        task.beforeWait();
        if (!trySend(value)) {
            new Selection(task, Arm.sending(this, value)).await();
        }
    }

    /** Sends if there is room now. */
    public boolean trySend(Object value) {
        Match match = matchSend(value);
        if (match != null && match.partner() != null) {
            match.partner().wake();
        }
        return match != null;
    }

    /**
     * Waits for a value.
     *
     * @return null when the channel is closed and empty
     */
    public Object receive(Task task) {
        task.beforeWait();
        Object value = tryReceive();
        if (value != null || isExhausted()) {
            return value;
        }
        Selection selection = new Selection(task, Arm.receiving(this));
        return selection.await() ? selection.received() : null;
    }

    /** The next value, or null when there is none now. */
    public Object tryReceive() {
        Match match = matchReceive();
        if (match == null) {
            return null;
        }
        if (match.partner() != null) {
            match.partner().wake();
        }
        return match.value();
    }

    /**
     * What has been done at once.
     *
     * @param value   what was received; null for a send
     * @param partner who took part and is to be woken, outside of all monitors; null when nobody did
     */
    record Match(Object value, Selection partner) {
    }

    /** Sends, if a receiver waits or there is room; otherwise gives null. */
    synchronized Match matchSend(Object value) {
        if (closed) {
            throw new ChannelClosedException(true);
        }
        Party receiver = receivers.pollMatch();
        if (receiver != null) {
            receiver.selection().endMatch(receiver.arm(), value);
            return new Match(null, receiver.selection());
        }
        return buffer.size() < capacity && buffer.add(value) ? STORED : null;
    }

    /** Receives, if there is a value; otherwise gives null. */
    synchronized Match matchReceive() {
        Object value = buffer.poll();
        // Who waits to send waits for the place that this leaves.
        Party sender = value == null && capacity > 0 ? null : senders.pollMatch();
        if (sender == null) {
            return value == null ? null : new Match(value, null);
        }
        sender.selection().endMatch(sender.arm(), null);
        if (value == null) {
            return new Match(sender.value(), sender.selection());
        }
        buffer.add(sender.value());
        return new Match(value, sender.selection());
    }

    /** Called under the monitor. */
    void enterLine(Party party) {
        (party.value() == null ? receivers : senders).add(party);
    }

    synchronized void leaveLine(Party party) {
        (party.value() == null ? receivers : senders).remove(party);
    }

    /** Which monitor is entered first. */
    long order() {
        return order;
    }

    /** Ends it: what was sent can still be received. Closing again changes nothing. */
    public void close() {
        ArrayDeque<Selection> ended = new ArrayDeque<>();
        synchronized (this) {
            closed = true;
            for (Party sender = senders.poll(); sender != null; sender = senders.poll()) {
                sender.selection().refuse(sender.arm());
                ended.add(sender.selection());
            }
            for (Party receiver = receivers.poll(); receiver != null; receiver = receivers.poll()) {
                ended.add(receiver.selection());
            }
        }
        ended.forEach(Selection::wake);
    }

    /** Whether nothing can be sent any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether nothing can be received any more. */
    public boolean isExhausted() {
        return closed && size() == 0;
    }

    /** How many values wait to be received. */
    public synchronized int size() {
        return buffer.size();
    }

    public int capacity() {
        return capacity;
    }
}
