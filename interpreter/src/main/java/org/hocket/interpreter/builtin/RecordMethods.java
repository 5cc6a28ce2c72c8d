package org.hocket.interpreter.builtin;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.RecordValue;

/** The method of all records. */
public final class RecordMethods {

    private RecordMethods() {
    }

    static Library library() {
        return Library.of("record", "Named fields, as a `record` declares them.")
            .method("with(...fields)", "A copy of the record with other values for the fields that are named.", """
                record Point(x, y = 0)
                print(Point(1).with(y: 2))   # Point(x: 1, y: 2)""", a -> {
                    if (a.list(1).size() > 0) {
                        throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs the names of the fields",
                                "write r.with(" + ((RecordValue) a.get(0)).type().fields().getFirst() + ": …)");
                    }
                    return a.passedOn(0);
                });
    }

    /**
     * What {@code record.with(name: value, …)} gives. Its names are those of the record, so no signature can list them,
     * and the call hands them over itself.
     *
     * @throws Failure an {@code ArgumentError} for a name that is not one of its fields
     */
    public static RecordValue with(RecordValue record, String[] names, Object[] values) {
        RecordValue copy = record.copy();
        for (int i = 0; i < names.length; i++) {
            int field = record.type().indexOf(names[i]);
            if (field < 0) {
                throw new Failure(ErrorKind.ARGUMENT, record.type().name() + " has no field " + names[i],
                        "its fields are " + String.join(", ", record.type().fields()));
            }
            copy.set(field, values[i]);
        }
        return copy;
    }
}
