package org.hocket.interpreter.concurrent;

/**
 * One of the things that a selection can do.
 *
 * @param channel of a send or receive; otherwise null
 * @param value   what is sent; otherwise null
 * @param task    whose end is awaited; otherwise null
 */
public record Arm(Channel channel, Object value, Task task) {

    public static Arm receiving(Channel channel) {
        return new Arm(channel, null, null);
    }

    public static Arm sending(Channel channel, Object value) {
        return new Arm(channel, value, null);
    }

    public static Arm awaiting(Task task) {
        return new Arm(null, null, task);
    }

    boolean isReceiving() {
        return channel != null && value == null;
    }

    boolean isSending() {
        return value != null;
    }
}
