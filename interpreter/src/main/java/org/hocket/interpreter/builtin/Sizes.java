package org.hocket.interpreter.builtin;

import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Text;
import org.hocket.interpreter.value.Types;

/** How many things are in a value. */
final class Sizes {

    private Sizes() {
    }

    static long length(Arguments a) {
        return switch (a.get(0)) {
            case ListValue list -> list.size();
            case MapValue map -> map.size();
            case String text -> Text.length(text);
            case SetValue set -> set.size();
            case RangeValue range -> range.size();
            case BytesValue bytes -> bytes.size();
            case IterableValue stream -> throw new Failure(ErrorKind.TYPE, "a stream such as " + stream + " has no length",
                    "list(stream).len() reads it all, stream.count(x -> true) counts what comes").at(0);
            default -> throw new Failure(ErrorKind.TYPE, Types.describe(a.get(0)) + " has no length").at(0);
        };
    }

    static boolean isEmpty(Arguments a) {
        if (a.get(0) instanceof IterableValue) {
            try (Iteration items = a.items(0)) {
                return !items.iterator().hasNext();
            }
        }
        return length(a) == 0;
    }
}
