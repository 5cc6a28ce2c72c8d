package org.hocket.interpreter.builtin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.command.RunningCommand;
import org.hocket.interpreter.value.Failure;

/** How scripts run commands. */
public final class Commands {

    private Commands() {
    }

    /**
     * Runs a command to its end; what it writes to its standard error goes to the script's as it comes.
     *
     * @return what it wrote to its standard output, without the last end of a line
     * @throws Failure a {@code ProcessError} where it did not succeed, a {@code ParseError} where it wrote no text
     */
    public static String output(Command command, Host host) {
        try (RunningCommand running = RunningCommand.start(command, null, toErrors(host))) {
            byte[] output = running.awaitOutput();
            running.awaitSuccess();
            int length = output.length > 0 && output[output.length - 1] == '\n' ? output.length - 1 : output.length;
            return decode(output, length, 0, command);
        }
    }

    /** What takes lines to the script's standard error, whole ones where there are such. */
    public static Consumer<String> toErrors(Host host) {
        return line -> host.writeError(line.endsWith("\n") ? line : line + "\n");
    }

    /**
     * The text that a command wrote.
     *
     * @param start how many bytes it wrote before
     */
    public static String decode(byte[] output, int length, long start, Command command) {
        return Utf8.decode(output, 0, length, "what the command `" + command.shown() + "` wrote", start,
                "process.run(command, binary: true) gives bytes of any kind");
    }

    /** The variables that a command gets: those of the script. */
    public static Map<String, String> environment(Host host) {
        Map<String, String> variables = new HashMap<>();
        host.environment().entries().forEach(entry -> variables.put((String) entry.getKey(), (String) entry.getValue()));
        return variables;
    }
}
