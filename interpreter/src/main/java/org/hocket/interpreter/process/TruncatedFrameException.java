package org.hocket.interpreter.process;

/** The stream ended within a message: its sender died, or was killed, while it wrote. */
public final class TruncatedFrameException extends CorruptFrameException {

    TruncatedFrameException(String message) {
        super(message);
    }
}
