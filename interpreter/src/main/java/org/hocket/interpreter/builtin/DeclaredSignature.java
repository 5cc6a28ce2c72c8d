package org.hocket.interpreter.builtin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Signature;

/**
 * The signature of a builtin with what else the library declares in it.
 *
 * @param result null where the signature names no type
 */
record DeclaredSignature(Signature signature, Object[] defaults, String result) {

    /** One that is read when it is first asked for: there are hundreds, of which a script uses few. */
    static final class Later {

        private final Supplier<DeclaredSignature> source;
        @CompilationFinal private DeclaredSignature read;

        Later(Supplier<DeclaredSignature> source) {
            this.source = source;
        }

        DeclaredSignature get() {
            if (read == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                read = source.get();
            }
            return read;
        }
    }

    private static final Pattern SIGNATURE = Pattern.compile("(\\w+)\\((.*)\\)(?: -> (\\w+))?");
    private static final Pattern PARAMETER = Pattern.compile("(\\.\\.\\.)?(\\w+)(?: = (\"[^\"]*\"|[^,]+))?(?:, )?");

    /** Reads it as {@link Library#function} has it. */
    static DeclaredSignature parse(String text) {
        Matcher whole = SIGNATURE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        List<Signature.Parameter> parameters = new ArrayList<>();
        List<Object> defaults = new ArrayList<>();
        Matcher each = PARAMETER.matcher(whole.group(2));
        int end = 0;
        while (end < whole.group(2).length() && each.find() && each.start() == end) {
            end = each.end();
            String value = each.group(3);
            boolean rest = each.group(1) != null;
            String shown = (rest ? "..." : "") + each.group(2) + (value == null ? "" : " = " + value);
            parameters.add(new Signature.Parameter(each.group(2), value != null, rest, shown));
            defaults.add(value == null ? null : literal(value));
        }
        if (end != whole.group(2).length()) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        return new DeclaredSignature(new Signature(whole.group(1), List.copyOf(parameters)), defaults.toArray(),
                whole.group(3));
    }

    private static Object literal(String text) {
        return switch (text) {
            case "null" -> NullValue.NULL;
            case "true" -> true;
            case "false" -> false;
            case "[:]" -> MapValue.EMPTY;
            case "[]" -> ListValue.EMPTY;
            case String time when time.matches("\\d+s") -> new DurationValue(Duration.parse("PT" + time).toNanos());
            default -> text.startsWith("\"") ? text.substring(1, text.length() - 1)
                    : text.contains(".") || text.contains("e") ? (Object) Double.valueOf(text) : Long.valueOf(text);
        };
    }
}
