package org.hocket.stdlib.http;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** The strings and bytes that a stream of the script's gives, one a part; empty ones are passed over. */
final class ItemParts implements Parts {

    private final Object stream;
    private Iterator<Object> items;

    ItemParts(Object stream) {
        this.stream = stream;
    }

    @Override
    public byte[] next(Task reader) {
        if (items == null) {
            items = Iteration.over(stream, reader);
        }
        while (items.hasNext()) {
            byte[] part = bytes(items.next());
            if (part.length > 0) {
                return part;
            }
            reader.pollIfDue();
        }
        return null;
    }

    private static byte[] bytes(Object item) {
        return switch (item) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case BytesValue bytes -> bytes.array();
            default -> throw new Failure(ErrorKind.TYPE, "a stream that is sent gives strings and bytes, not " + Types.describe(item));
        };
    }

    @Override
    public void close() {
        if (items != null) {
            Iteration.close(items);
        }
    }
}
