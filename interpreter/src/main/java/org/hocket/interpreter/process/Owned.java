package org.hocket.interpreter.process;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.builtin.SharedThings;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;

/** Things with an identity that a child knows by a number, as they are its parent's. */
final class Owned {

    private final List<LibraryValue> things = new ArrayList<>();
    private final Map<LibraryValue, Long> numbers = new IdentityHashMap<>();

    /** The number, and what the child needs to know to make what stands for it. */
    synchronized Object describe(LibraryValue thing) {
        Long number = numbers.computeIfAbsent(thing, t -> {
            things.add(t);
            return (long) things.size() - 1;
        });
        return ListValue.of(number, SharedThings.describe(thing));
    }

    /** @throws IllegalArgumentException where there is none of that number */
    synchronized LibraryValue thing(long number) {
        if (number < 0 || number >= things.size()) {
            throw new IllegalArgumentException("nothing has the number " + number);
        }
        return things.get((int) number);
    }

    synchronized int size() {
        return things.size();
    }
}
