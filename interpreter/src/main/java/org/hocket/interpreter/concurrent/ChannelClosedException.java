package org.hocket.interpreter.concurrent;

/** Thrown where a closed channel can give or take nothing more. */
public final class ChannelClosedException extends RuntimeException {

    private final boolean sending;

    public ChannelClosedException(boolean sending) {
        super("the channel is closed", null, false, false);
        this.sending = sending;
    }

    /** Whether something was to be sent; otherwise received. */
    public boolean isSending() {
        return sending;
    }
}
