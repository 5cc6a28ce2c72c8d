package org.hocket.stdlib.csv;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.time.TimeValue;

/** What stands in a cell. */
final class Cells {

    private Cells() {
    }

    /**
     * A string as it is, null as nothing, any other single value as it prints.
     *
     * @param column its name or number, for errors
     * @throws Failure a {@code TypeError} for what is no single value
     */
    static String text(Object value, long row, Object column) {
        return switch (value) {
            case String text -> text;
            case NullValue _ -> "";
            case TimeValue<?> time -> time.iso();
            case CollectionValue _, LibraryValue _, RangeValue _, BytesValue _, FunctionValue _, IterableValue _, Task _ -> throw new Failure(ErrorKind.TYPE,
                    "row " + row + ", column " + column + ": a cell cannot hold " + Types.describe(value),
                    "make a string of it, such as `xs.join(\" \")` or `json.format(xs)`");
            default -> Printer.display(value);
        };
    }
}
