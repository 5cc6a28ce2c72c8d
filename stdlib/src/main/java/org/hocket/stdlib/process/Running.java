package org.hocket.stdlib.process;

import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Commands;
import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.command.Ending;
import org.hocket.interpreter.command.RunningCommand;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;

/** Runs commands to their ends, or as long as somebody reads. */
final class Running {

    static final RecordType FINISHED = new RecordType("Finished", List.of("code", "out", "err"), false);

    private static final int CHECK = 5;
    private static final int BINARY = 6;

    private Running() {
    }

    static Object run(Arguments a) {
        boolean checked = a.bool(CHECK);
        boolean binary = a.bool(BINARY);
        Command command = CommandArguments.command(a);
        StringBuffer errors = new StringBuffer();
        a.task();
        try (RunningCommand running = RunningCommand.start(command, CommandArguments.limit(a), errors::append)) {
            byte[] output = running.awaitOutput();
            Ending ending = checked ? running.awaitSuccess() : running.awaitEnd();
            Object out = binary ? BytesValue.of(output) : Commands.decode(output, output.length, 0, command);
            return new RecordValue(FINISHED, (long) ending.code(), out, errors.toString());
        }
    }

    static Object lines(Arguments a) {
        return new CommandLines(CommandArguments.command(a), CommandArguments.limit(a), Commands.toErrors(a.host()));
    }
}
