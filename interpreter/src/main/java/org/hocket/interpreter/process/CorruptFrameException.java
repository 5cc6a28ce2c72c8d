package org.hocket.interpreter.process;

import java.io.IOException;

/** What arrived is not what a Hocket process sends; the stream that it came through is of no more use. */
public class CorruptFrameException extends IOException {

    CorruptFrameException(String message) {
        super(message);
    }

    CorruptFrameException(String message, Exception cause) {
        super(message, cause);
    }
}
