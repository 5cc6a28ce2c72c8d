package org.hocket.interpreter.node.task;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.Durations;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/** Places that need a duration. */
final class TimeLimit {

    private TimeLimit() {
    }

    /**
     * The nanoseconds of a duration.
     *
     * @param asker   what needs it, as an error names it: {@code "`timeout`"}
     * @param written what gave the value
     * @throws HocketError a {@code TypeError} of the script's where it is none
     */
    static long nanoseconds(Object value, String asker, ExpressionNode written) {
        if (value instanceof DurationValue duration) {
            return duration.nanoseconds();
        }
        throw HocketError.blaming(written, new Failure(ErrorKind.TYPE, asker + " needs a duration, not " + Types.describe(value),
                operands -> Durations.withUnit(value, operands)));
    }
}
