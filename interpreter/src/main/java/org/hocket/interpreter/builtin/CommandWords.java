package org.hocket.interpreter.builtin;

import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;

/** What values are as words of a command. */
public final class CommandWords {

    private CommandWords() {
    }

    /**
     * The words that a value stands for: one, or those of the items of a list, a set or a stream.
     *
     * @throws Failure a {@code TypeError} where it stands for none
     */
    public static List<String> of(Object value, Task reader) {
        if (!(value instanceof ListValue || value instanceof SetValue || value instanceof IterableValue)) {
            return List.of(one(value));
        }
        List<String> words = new ArrayList<>();
        try (Iteration items = Iteration.of(value, reader)) {
            items.forEach(item -> words.add(one(item)));
        }
        return words;
    }

    /** The one word that a value stands for: as {@code print} shows it, where that is more than a picture of it. */
    public static String one(Object value) {
        return switch (value) {
            case String text -> text;
            case Long _, BigInt _, Double _, Boolean _, DurationValue _, LibraryValue _ -> Printer.display(value);
            default -> throw new Failure(ErrorKind.TYPE, "a word of a command is a text or a number, not " + Types.describe(value),
                    operands -> help(value, operands.culprit("x")));
        };
    }

    private static String help(Object value, String written) {
        return switch (value) {
            case NullValue _ -> "`??` gives what stands in its place";
            case RangeValue _ -> "for a word for each of its numbers, write `list(" + written + ")`";
            default -> null;
        };
    }
}
