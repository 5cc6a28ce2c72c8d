package org.hocket.stdlib.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/**
 * The header of a message.
 *
 * @param values what stands behind each name, in order; the names are in lower case
 */
record HeaderFields(Map<String, List<String>> values) {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");
    /** They belong to the connection; who sends a message says them, and who passes it on says its own. */
    private static final Set<String> OF_CONNECTION = Set.of("connection", "content-length", "expect", "host", "keep-alive",
            "transfer-encoding", "upgrade");

    static HeaderFields none() {
        return new HeaderFields(new LinkedHashMap<>());
    }

    /** Those that were received. */
    static HeaderFields of(Map<String, List<String>> received) {
        HeaderFields fields = none();
        received.forEach((name, values) -> values.forEach(value -> fields.add(name, value)));
        return fields;
    }

    /**
     * Those that argument {@code index} gives, a map of strings and lists of strings.
     *
     * @throws Failure an {@code ArgumentError} where one cannot be sent
     */
    static HeaderFields of(Arguments a, int index) {
        HeaderFields fields = none();
        MapValue map = a.map(index);
        a.convert(index, _ -> {
            for (Map.Entry<Object, Object> entry : map.entries()) {
                String name = name(entry.getKey());
                Iterable<?> values = entry.getValue() instanceof ListValue list ? list : List.of(entry.getValue());
                values.forEach(value -> fields.add(name, value(name, value)));
            }
            return fields;
        });
        return fields;
    }

    private static String name(Object key) {
        if (!(key instanceof String name) || !NAME.matcher(name).matches()) {
            throw new Failure(ErrorKind.ARGUMENT, "a header cannot be called " + Printer.shortened(key));
        }
        if (OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Failure(ErrorKind.ARGUMENT, "the header " + name + " is written by Hocket itself", "leave it out");
        }
        return name;
    }

    private static String value(String name, Object value) {
        if (!(value instanceof String text)) {
            throw new Failure(ErrorKind.TYPE, "the header " + name + " needs a string, not " + Types.describe(value),
                    "`\"{x}\"` makes a string of a value");
        }
        if (!VALUE.matcher(text).matches()) {
            throw new Failure(ErrorKind.ARGUMENT, "the header " + name + " cannot hold " + Printer.shortened(value),
                    "it is one line of Latin letters; other text can be sent in the body");
        }
        return text;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(value);
    }

    /** Sets what was not given. */
    HeaderFields orElse(String name, String value) {
        if (value != null && !values.containsKey(name)) {
            add(name, value);
        }
        return this;
    }

    /** The first value behind a name in lower case; null where there is none. */
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }

    /** The names and values that the next one on the way may get, too. */
    Map<String, List<String>> toPassOn() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(OF_CONNECTION);
        return kept;
    }

    /** As scripts see them: several values of one name with a comma between. */
    MapValue toMap() {
        MapValue map = new MapValue();
        values.forEach((name, each) -> map.put(name, String.join(", ", each)));
        map.share();
        return map;
    }
}
