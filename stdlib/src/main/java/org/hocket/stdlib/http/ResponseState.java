package org.hocket.stdlib.http;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;

/** A response of which all is here, as plain values and back: a list of its status, what was asked, the URL, its header and its body. */
final class ResponseState {

    private ResponseState() {
    }

    static ListValue of(int status, String request, String url, HeaderFields header, WholeBody body) {
        MapValue values = new MapValue();
        header.values().forEach((name, each) -> values.put(name, ListValue.from(each)));
        return ListValue.of((long) status, orNull(request), orNull(url), values, BytesValue.of(body.bytes()),
                body.encoding().charset().name(), body.encoding().source());
    }

    private static Object orNull(String text) {
        return text == null ? NullValue.NULL : text;
    }

    /** @throws IllegalArgumentException where no response has that state */
    static ResponseValue restore(Object state) {
        try {
            ListValue parts = (ListValue) state;
            Encoding encoding = new Encoding(Charset.forName(text(parts, 5)), text(parts, 6));
            Map<String, List<String>> header = new LinkedHashMap<>();
            ((MapValue) parts.get(3)).entries().forEach(entry -> header.put((String) entry.getKey(), texts((ListValue) entry.getValue())));
            return ResponseValue.received(Math.toIntExact((Long) parts.get(0)), textOrNull(parts, 1), textOrNull(parts, 2), HeaderFields.of(header),
                    new WholeBody(((BytesValue) parts.get(4)).array(), encoding));
        } catch (ClassCastException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> texts(ListValue values) {
        return List.of(values.toArray()).stream().map(String.class::cast).toList();
    }

    private static String text(ListValue parts, int index) {
        return (String) parts.get(index);
    }

    private static String textOrNull(ListValue parts, int index) {
        return parts.get(index) == NullValue.NULL ? null : text(parts, index);
    }
}
