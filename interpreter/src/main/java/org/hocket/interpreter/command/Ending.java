package org.hocket.interpreter.command;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;

/**
 * How a command ended.
 *
 * @param code as shells have it: 128 and the number of the signal where one killed it
 */
public record Ending(int code) {

    private static final int SIGNALS = 128;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** Those that end programs, and whose codes programs do not choose by themselves: {@code git} ends with 129 where it is called wrong. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(2, "SIGINT"), Map.entry(3, "SIGQUIT"), Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"), Map.entry(6, "SIGABRT"), Map.entry(8, "SIGFPE"), Map.entry(9, "SIGKILL"), Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"), Map.entry(14, "SIGALRM"), Map.entry(15, "SIGTERM"), Map.entry(24, "SIGXCPU"), Map.entry(25, "SIGXFSZ"),
            Map.entry(31, "SIGSYS"));

    private static final Pattern UNKNOWN = Pattern.compile("(?:^|: )([^:\n]+): (?:command )?not found$", Pattern.MULTILINE);
    private static final Pattern FORBIDDEN = Pattern.compile("(?:^|: )([^:\n]+): Permission denied$", Pattern.MULTILINE);

    boolean isSuccess() {
        return code == 0;
    }

    /** The name of the signal that killed it; null where none did. */
    private String signal() {
        return NAMES.get(code - SIGNALS);
    }

    /** The error where it did not succeed. */
    Failure failure(Command command, String errors) {
        String signal = signal();
        String reason = signal == null ? "exit code " + code : "killed by " + signal;
        String message = "the command `" + command.shown() + "` " + (signal == null ? "ended with " : "was ") + reason;
        Object none = NullValue.NULL;
        return new Failure(ErrorKind.PROCESS, message, help(errors))
                .with(reason, signal == null ? (Object) (long) code : none, signal == null ? none : signal, errors);
    }

    /** The error where it was killed because its time was over. */
    static Failure overdue(Command command, String limit, String errors) {
        return new Failure(ErrorKind.PROCESS, "the command `" + command.shown() + "` did not end within " + limit)
                .with("time limit", NullValue.NULL, NullValue.NULL, errors);
    }

    private String help(String errors) {
        return switch (code) {
            case NOT_FOUND -> help(UNKNOWN, errors, "there is no program `%s`: look at its name, and at the PATH");
            case NOT_EXECUTABLE -> help(FORBIDDEN, errors, "to make `%1$s` a program, run `chmod +x %1$s`");
            default -> null;
        };
    }

    private static String help(Pattern complaint, String errors, String format) {
        Matcher found = complaint.matcher(errors);
        return found.find() ? String.format(format, found.group(1)) : null;
    }
}
