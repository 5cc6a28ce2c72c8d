package org.hocket.stdlib.http;

import java.nio.charset.StandardCharsets;

import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.fs.ByteInput;
import org.hocket.stdlib.json.JsonText;

/**
 * A body that is to be sent.
 *
 * @param type the header {@code content-type}; null where nothing is known about it
 */
record Content(String type, Body body) {

    static final Content NONE = new Content(null, new WholeBody(new byte[0], encoding()));

    /** What a value is in a body; of lists, maps, sets and records the caller has to say in which format. */
    static Content of(Object value) {
        return switch (value) {
            case NullValue _ -> NONE;
            case String text -> whole("text/plain; charset=utf-8", text);
            case BytesValue bytes -> new Content("application/octet-stream", new WholeBody(bytes.array(), encoding()));
            case ByteInput file -> stream(new InputParts(file));
            case Message received -> new Content(received.header().first("content-type"), received.body());
            default -> {
                if (hasFormat(value) || !Iteration.isPossibleOver(value)) {
                    throw new Failure(ErrorKind.TYPE, "a body is a string, bytes, an open file or a stream of strings and bytes, not "
                            + Types.describe(value), hasFormat(value) ? "`json: x` sends it as JSON, `form: m` a map as a form" : null);
                }
                yield stream(new ItemParts(value));
            }
        };
    }

    /** The same, but lists, maps, sets and records are sent as JSON. */
    static Content orJson(Object value, Task task) {
        return hasFormat(value) ? json(value, task) : of(value);
    }

    static Content json(Object value, Task task) {
        return whole("application/json", JsonText.format(value, task::pollIfDue));
    }

    static Content form(MapValue fields) {
        return whole("application/x-www-form-urlencoded", Address.form(fields));
    }

    private static boolean hasFormat(Object value) {
        return value instanceof ListValue || value instanceof MapValue || value instanceof SetValue || value instanceof RecordValue;
    }

    private static Content whole(String type, String text) {
        return new Content(type, new WholeBody(text.getBytes(StandardCharsets.UTF_8), encoding()));
    }

    private static Content stream(Parts parts) {
        return new Content(null, new StreamedBody(parts, encoding()));
    }

    private static Encoding encoding() {
        return Encoding.utf8("the body");
    }
}
