package org.hocket.stdlib.http;

import java.util.Iterator;
import java.util.List;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;

/** A body of which all bytes are here; everyone who reads it finds all of it. */
record WholeBody(byte[] bytes, Encoding encoding) implements Body {

    /** @throws org.hocket.interpreter.value.Failure a {@code ParseError} where it is no text */
    String text() {
        return encoding.decode(bytes, 0, bytes.length);
    }

    @Override
    public byte[] bytes(Task reader) {
        return bytes;
    }

    @Override
    public Iterator<Object> lines(Task reader) {
        return new StreamedBody(new OnlyPart(bytes), encoding).lines(reader);
    }

    @Override
    public Iterator<Object> chunks(Task reader) {
        return bytes.length == 0 ? List.<Object>of().iterator() : List.<Object>of(BytesValue.of(bytes)).iterator();
    }

    @Override
    public void close() {
        // All of it is here, and stays readable.
    }

    private static final class OnlyPart implements Parts {

        private byte[] part;

        OnlyPart(byte[] part) {
            this.part = part.length == 0 ? null : part;
        }

        @Override
        public byte[] next(Task reader) {
            byte[] next = part;
            part = null;
            return next;
        }

        @Override
        public void close() {
            part = null;
        }
    }
}
