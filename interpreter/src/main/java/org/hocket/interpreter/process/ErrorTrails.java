package org.hocket.interpreter.process;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.Diagnostic.Label;
import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.Span;
import org.hocket.interpreter.ErrorAccount;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.translate.CodePlace;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** How an error came to be thrown, as plain values: places by the files of the program, the stack as lines. */
final class ErrorTrails {

    private final Program program;

    ErrorTrails(Program program) {
        this.program = program;
    }

    Object describe(ErrorValue error) {
        if (!(error.thrown() instanceof HocketError thrown)) {
            return NullValue.NULL;
        }
        ErrorAccount account = thrown.account();
        List<Object> labels = new ArrayList<>();
        for (Label label : account.labels()) {
            labels.add(ListValue.of((long) label.span().start(), (long) label.span().end(), label.text()));
        }
        return ListValue.of(describe(account.place()), ListValue.of(labels.toArray()), orNull(account.help()),
                ListValue.from(account.stack()), orNull(account.item()), ListValue.from(thrown.suppressedErrors()));
    }

    private static Object orNull(String text) {
        return text == null ? NullValue.NULL : text;
    }

    /** Where a task is: a node, or what another process said. */
    Object describePlace(Object origin) {
        return describe(HocketError.placeOf(origin));
    }

    private Object describe(Place place) {
        String key = place == null ? null : program.keyOf(place.source());
        return key == null ? NullValue.NULL : ProgramLinks.describe(new CodePlace(key, place.span()));
    }

    /** What {@link #describe} was given; null where that was none of the program's. */
    Place place(Object description) {
        if (description == NullValue.NULL) {
            return null;
        }
        CodePlace place = ProgramLinks.place(description);
        return new Place(program.module(place.module()).text(), place.span());
    }

    void restore(ErrorValue error, Object trail) {
        if (trail == NullValue.NULL) {
            return;
        }
        ListValue parts = (ListValue) trail;
        List<Label> labels = new ArrayList<>();
        for (Object label : (ListValue) parts.get(1)) {
            ListValue span = (ListValue) label;
            labels.add(new Label(new Span((int) (long) span.get(0), (int) (long) span.get(1)), (String) span.get(2)));
        }
        List<String> stack = new ArrayList<>();
        ((ListValue) parts.get(3)).forEach(line -> stack.add((String) line));
        HocketError thrown = new HocketError(error,
                new ErrorAccount(place(parts.get(0)), labels, text(parts.get(2)), stack, text(parts.get(4))));
        for (Object suppressed : (ListValue) parts.get(5)) {
            if (((ErrorValue) suppressed).thrown() != null) {
                thrown.addSuppressed(((ErrorValue) suppressed).thrown());
            }
        }
    }

    private static String text(Object orNull) {
        return orNull == NullValue.NULL ? null : (String) orNull;
    }
}
