package org.hocket.stdlib.http;

import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;

/** What a message carries: all of it is here, or it comes as it is read. */
sealed interface Body permits WholeBody, StreamedBody {

    /** All bytes that were not read yet. */
    byte[] bytes(Task reader);

    /** The lines that were not read yet, without their ends. */
    Iterator<Object> lines(Task reader);

    /** What was not read yet, in parts as they come. */
    Iterator<Object> chunks(Task reader);

    /** The format in which it is text, and how errors name it. */
    Encoding encoding();

    /** Gives up what was not read. */
    void close();
}
