package org.hocket.stdlib.process;

import java.util.Iterator;
import java.util.function.Consumer;

import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.command.RunningCommand;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.Printer;

/** The lines that a command writes, which every loop over them runs anew. */
final class CommandLines extends IterableValue {

    private final Command command;
    private final DurationValue limit;
    private final Consumer<String> errors;

    /** @param limit after which it is ended; null for none */
    CommandLines(Command command, DurationValue limit, Consumer<String> errors) {
        this.command = command;
        this.limit = limit;
        this.errors = errors;
    }

    @Override
    public Iterator<Object> open(Task reader) {
        return new CommandLineIterator(command, RunningCommand.start(command, limit, errors));
    }

    @Override
    public String description() {
        return "lines of the command " + Printer.literal(command.shown());
    }
}
