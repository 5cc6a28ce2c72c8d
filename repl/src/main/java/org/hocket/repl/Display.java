package org.hocket.repl;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/** How the prompt shows a value. */
final class Display {

    /** Lists of more items are shortened. */
    private static final int LONG = 100;
    private static final int SHOWN = 20;
    private static final int MOST_SIGNS = 10_000;

    private Display() {
    }

    static String of(Object value) {
        return switch (value) {
            case ListValue list when list.size() > LONG -> IntStream.range(0, SHOWN).mapToObj(i -> Printer.shortened(list.get(i)))
                    .collect(Collectors.joining(", ", "[", ", …]")) + String.format(Locale.ROOT, " (%,d items)", list.size());
            case FunctionValue function -> "<fn " + function.signature() + ">";
            case Task task when task.isDone() -> "<task " + task.name() + ", ended>";
            default -> cut(Printer.literal(value));
        };
    }

    private static String cut(String text) {
        return text.length() <= MOST_SIGNS ? text : text.substring(0, MOST_SIGNS) + "…";
    }
}
