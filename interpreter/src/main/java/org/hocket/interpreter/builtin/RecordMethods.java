package org.hocket.interpreter.builtin;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.hocket.interpreter.builtin.Builtin.Kind;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Signature;

/** The method of all records. Its parameters are the fields of the record's type, so each type has one of its own. */
final class RecordMethods {

    private static final Map<RecordType, Library> BY_TYPE = new WeakHashMap<>();

    private RecordMethods() {
    }

    /** What documentation shows of them. */
    static Library library() {
        return of(new Signature("with", List.of(new Signature.Parameter("fields", true, true, "...fields"))));
    }

    static Library of(RecordType type) {
        synchronized (BY_TYPE) {
            return BY_TYPE.computeIfAbsent(type, t -> of(new Signature("with", t.fields().stream()
                    .map(field -> new Signature.Parameter(field, true, false, field)).toList(), t.name())));
        }
    }

    private static Library of(Signature with) {
        return Library.of("record", "Named fields, as a `record` declares them.")
                .add(new Builtin("record", "with", new DeclaredSignature.Later(() -> new DeclaredSignature(with, new Object[with.parameters().size()], null)),
                        "A copy of the record with other values for the fields that are named.", """
                                record Point(x, y = 0)
                                print(Point(1).with(y: 2))   # Point(x: 1, y: 2)""", Kind.METHOD, RecordMethods::with));
    }

    private static RecordValue with(Arguments arguments) {
        RecordValue copy = ((RecordValue) arguments.get(0)).copy();
        for (int i = 0; i < copy.type().fields().size(); i++) {
            if (arguments.get(i + 1) != null) {
                copy.set(i, arguments.get(i + 1));
            }
        }
        return copy;
    }
}
