package org.hocket.stdlib.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/**
 * How a table is written.
 *
 * @param header    whether rows have names for their cells
 * @param names     those names, where the caller gives them; null where the first row does
 * @param separator stands between two cells
 */
record CsvOptions(boolean header, List<String> names, char separator) {

    static final char QUOTE = '"';

    /** Of the arguments {@code header} and {@code separator}, which stand side by side. */
    static CsvOptions of(Arguments a, int header) {
        char separator = separator(a.text(header + 1));
        return a.get(header) instanceof ListValue names ? new CsvOptions(true, names(names), separator)
                : a.get(header) instanceof Boolean named ? new CsvOptions(named, null, separator)
                : a.expected("a bool or a list of names", header);
    }

    private static List<String> names(ListValue list) {
        List<String> names = new ArrayList<>();
        for (Object name : list) {
            if (!(name instanceof String text)) {
                throw new Failure(ErrorKind.TYPE, "the names of a header are strings, not " + Printer.shortened(name));
            }
            names.add(text);
        }
        if (names.isEmpty()) {
            throw new Failure(ErrorKind.ARGUMENT, "a header needs at least one name", "`header: false` reads rows without names");
        }
        if (new LinkedHashSet<>(names).size() < names.size()) {
            throw new Failure(ErrorKind.ARGUMENT, "a header cannot have a name twice: " + Printer.shortened(list));
        }
        return names;
    }

    private static char separator(String text) {
        if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r' || text.charAt(0) == QUOTE) {
            throw new Failure(ErrorKind.ARGUMENT, "cells cannot be separated by " + Printer.shortened(text),
                    "a separator is one character, such as \",\", \";\" or \"\\t\"");
        }
        return text.charAt(0);
    }
}
