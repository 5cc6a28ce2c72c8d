package org.hocket.interpreter.node.member;

import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Index;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Text;
import org.hocket.interpreter.value.Types;

/** What {@code target[key]} means, by the types of the two. */
public final class Items {

    /** The operands, as failures count them. */
    private static final int TARGET = 0;
    private static final int KEY = 1;

    private Items() {
    }

    /** @throws Failure where there is no such item, or the target has none */
    public static Object get(Object target, Object key) {
        return switch (target) {
            case MapValue map -> ofMap(map, key);
            case ListValue list when key instanceof RangeValue slice -> list.slice(slice);
            case ListValue list -> list.get(position(key, list.size(), "list"));
            case String text when key instanceof RangeValue slice -> Text.slice(text, slice);
            case String text -> Text.get(text, position(key, Text.length(text), "string"));
            case RangeValue range when key instanceof RangeValue slice -> ofRange(range, slice);
            case RangeValue range -> range.get(position(key, range.size(), "range"));
            case BytesValue bytes when key instanceof RangeValue slice -> bytes.slice(slice);
            case BytesValue bytes -> (long) bytes.get(position(key, bytes.size(), "bytes"));
            default -> throw noItems(target);
        };
    }

    private static Object ofMap(MapValue map, Object key) {
        Object value = map.get(key);
        if (value == null) {
            throw Members.noKey(map, key);
        }
        return value;
    }

    private static RangeValue ofRange(RangeValue range, RangeValue slice) {
        RangeValue within = slice.within(Math.toIntExact(range.size()));
        return range.slice(within.from(), within.to());
    }

    /** Stores into a collection that is clear. */
    public static void set(CollectionValue target, Object key, Object value) {
        switch (target) {
            case MapValue map -> map.put(key, value);
            case ListValue list -> list.set(position(key, list.size(), "list"), value);
            default -> throw notChangeable(target);
        }
    }

    static void replaceOwned(CollectionValue target, Object key, CollectionValue value) {
        switch (target) {
            case MapValue map -> map.replaceOwned(key, value);
            case ListValue list -> list.replaceOwned(position(key, list.size(), "list"), value);
            default -> throw notChangeable(target);
        }
    }

    private static int position(Object key, int size, String type) {
        return (int) position(key, (long) size, type);
    }

    private static long position(Object key, long size, String type) {
        try {
            return Index.of(integer(key, type), size, type);
        } catch (Failure failure) {
            throw failure.at(KEY);
        }
    }

    private static long integer(Object key, String type) {
        if (key instanceof Long index) {
            return index;
        }
        if (key instanceof BigInt) {
            throw new Failure(ErrorKind.INDEX, "there is no index " + Printer.shortened(key) + " in a " + type).at(KEY);
        }
        if (key instanceof RangeValue) {
            throw new Failure(ErrorKind.TYPE, "a slice of a " + type + " cannot be assigned",
                    "build a new list of what is to stay: xs[..2] + [7, 8] + xs[4..]").at(KEY);
        }
        throw new Failure(ErrorKind.TYPE, "the index of a " + type + " is an int or a range, not " + Types.describe(key)).at(KEY);
    }

    private static Failure noItems(Object target) {
        return new Failure(ErrorKind.TYPE, Types.describe(target) + " has no items", operands -> switch (target) {
            case NullValue _ -> "where it may be null, write `" + operands.text(TARGET, "value") + "?["
                    + operands.text(KEY, "…") + "]`";
            case SetValue _ -> "to look for one, write `item in " + operands.text(TARGET, "set") + "`";
            case RecordValue record -> "its fields are " + String.join(", ", record.type().fields());
            default -> null;
        }).at(TARGET);
    }

    static Failure notChangeable(Object target) {
        return new Failure(ErrorKind.TYPE, "nothing in " + Types.describe(target) + " can be changed in place",
                "build a new value and assign that").at(TARGET);
    }
}
