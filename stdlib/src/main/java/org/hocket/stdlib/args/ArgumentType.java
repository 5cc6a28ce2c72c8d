package org.hocket.stdlib.args;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** The types of what stands on a command line. */
enum ArgumentType {
    STRING("string", "a string"),
    INT("int", "an int"),
    FLOAT("float", "a float"),
    DURATION("duration", "a duration such as 500ms, 1.5s or 2h"),
    BOOL("bool", "true or false");

    private static final Pattern LENGTH = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(us|ms|s|m|h|d)");
    private static final Map<String, Long> NANOSECONDS = Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
            "m", 60_000_000_000L, "h", 3_600_000_000_000L, "d", 86_400_000_000_000L);

    private final String typeName;
    private final String described;

    ArgumentType(String typeName, String described) {
        this.typeName = typeName;
        this.described = described;
    }

    /** The type that scripts call so; null where there is none. */
    static ArgumentType named(String name) {
        return Arrays.stream(values()).filter(each -> each.typeName.equals(name)).findFirst().orElse(null);
    }

    /** As scripts call it. */
    String typeName() {
        return typeName;
    }

    /** With its article, for users of a script. */
    String described() {
        return described;
    }

    /**
     * The value of a text.
     *
     * @throws Failure a {@code ParseError} where it has none
     */
    Object read(String text, Task task, Host host) {
        return switch (this) {
            case STRING -> text;
            case DURATION -> duration(text);
            case INT -> call("int", task, host, text, 10L);
            case FLOAT, BOOL -> call(typeName, task, host, text);
        };
    }

    private static Object call(String function, Task task, Host host, Object... arguments) {
        Builtin builtin = Builtins.globals().builtin(function);
        return builtin.body().call(new Arguments(task, host, builtin, arguments));
    }

    private static DurationValue duration(String text) {
        Matcher length = LENGTH.matcher(text);
        if (length.matches()) {
            BigDecimal nanoseconds = new BigDecimal(length.group(1)).multiply(BigDecimal.valueOf(NANOSECONDS.get(length.group(2))))
                    .setScale(0, RoundingMode.HALF_EVEN);
            if (nanoseconds.toBigInteger().bitLength() < Long.SIZE) {
                return new DurationValue(nanoseconds.longValue());
            }
        }
        throw new Failure(ErrorKind.PARSE, "cannot read it as a duration");
    }
}
