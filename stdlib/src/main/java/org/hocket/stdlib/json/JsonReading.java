package org.hocket.stdlib.json;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LargeInts;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;

/** Makes the value that a JSON text stands for. */
final class JsonReading {

    private final JsonParser parser;
    private final JsonErrors errors;
    private final Runnable poll;
    private int depth;

    private JsonReading(JsonParser parser, JsonErrors errors, Runnable poll) {
        this.parser = parser;
        this.errors = errors;
        this.poll = poll;
    }

    /**
     * Of a text with one value.
     *
     * @param poll is called at each value, and may throw to give up
     * @throws Failure a {@code ParseError} where the text is not JSON
     */
    static Object read(Reader text, JsonErrors errors, Runnable poll) {
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            return new JsonReading(parser, errors, poll).onlyValue();
        } catch (JsonProcessingException e) {
            throw errors.failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object onlyValue() throws IOException {
        if (parser.nextToken() == null) {
            throw failure("expected a value, found nothing", null);
        }
        Object value = value();
        if (parser.nextToken() != null) {
            throw errors.failure(parser.currentTokenLocation(), "expected the end behind the value",
                    "json.lines(path) reads a file that has a value on each line");
        }
        return value;
    }

    private Object value() throws IOException {
        poll.run();
        return switch (parser.currentToken()) {
            case START_ARRAY -> list();
            case START_OBJECT -> map();
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NullValue.NULL;
            case JsonToken other -> throw new IllegalStateException("a value cannot begin with " + other);
        };
    }

    private ListValue list() throws IOException {
        enter();
        ListValue list = new ListValue();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        depth--;
        return list;
    }

    private MapValue map() throws IOException {
        enter();
        MapValue map = new MapValue();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = text(parser.currentName());
            parser.nextToken();
            map.put(key, value());
        }
        depth--;
        return map;
    }

    private void enter() {
        depth++;
        if (depth > Json.DEEPEST) {
            throw failure("lists and maps are nested more than " + Json.DEEPEST + " deep", null);
        }
    }

    /** Two escapes may be halves of one character; one of them alone is none. */
    private String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            LongWork.pollAt(i);
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw failure("the string has only half of a character: \\u" + Integer.toHexString(unit), null);
            }
        }
        return text;
    }

    private Object integer() throws IOException {
        if (parser.getTextLength() < 19) {
            return parser.getLongValue();
        }
        return BigInt.normalize(LargeInts.read(parser.getText(), 10));
    }

    private double number() throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw failure(Printer.shortened(parser.getText()).replace("\"", "") + " is beyond the largest float",
                    null);
        }
        return number;
    }

    private Failure failure(String what, String help) {
        JsonLocation place = parser.currentTokenLocation();
        return errors.failure(place, what, help);
    }
}
