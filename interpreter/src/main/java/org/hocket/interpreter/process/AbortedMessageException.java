package org.hocket.interpreter.process;

import java.io.IOException;

/** The sender could not finish the message, and says so; the next one is as good as any. */
public final class AbortedMessageException extends IOException {

    AbortedMessageException() {
        super("the sender could not finish the message");
    }
}
