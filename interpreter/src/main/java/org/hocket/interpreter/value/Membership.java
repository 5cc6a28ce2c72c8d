package org.hocket.interpreter.value;

import org.hocket.interpreter.concurrent.LongWork;

/** What {@code in} means, by the type of what stands behind it. */
public final class Membership {

    private Membership() {
    }

    /** @throws Failure a {@code TypeError} where nothing can be in {@code container} */
    public static boolean contains(Object item, Object container) {
        return switch (container) {
            case ListValue list -> contains(list, item);
            case RangeValue range -> range.contains(item);
            case SetValue set -> set.contains(item);
            case MapValue map -> map.containsKey(item);
            case BytesValue bytes -> contains(bytes, item);
            case String text when item instanceof String part -> Text.find(text, part, 0) >= 0;
            case String _ -> throw new Failure(ErrorKind.TYPE, "only a string can be in a string, not " + Types.describe(item));
            default -> throw new Failure(ErrorKind.TYPE, "nothing can be in " + Types.describe(container),
                    "`in` looks for an item of a list, range, set or bytes, a key of a map, or a part of a string");
        };
    }

    private static boolean contains(BytesValue bytes, Object item) {
        for (int i = 0; i < bytes.size(); i++) {
            LongWork.pollAt(i);
            if (Equality.equal((long) bytes.get(i), item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(ListValue list, Object item) {
        for (int i = 0; i < list.size(); i++) {
            LongWork.pollAt(i);
            if (Equality.equal(list.get(i), item)) {
                return true;
            }
        }
        return false;
    }
}
