package org.hocket.stdlib.args;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.args.Declared.Kind;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** Reads a script's command line by what the script has declared. */
final class CommandLineReader {

    static final String USAGE = "usage: ";

    private static final int WRONG_CALL = 2;

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, ArgSpec> specs;
    private final CommandLine commandLine;
    private final Host host;

    /** A command line that cannot be what the script wants; the message is for the script's user. */
    private static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    /** @param options what {@link ArgsFunctions} made, by their keys */
    CommandLineReader(MapValue options, String about, Host host) {
        this.host = host;
        options.entries().forEach(entry -> declare(entry.getKey(), entry.getValue()));
        CommandLineSpec spec = new CommandLineSpec(host.scriptName(), about, declared);
        commandLine = spec.commandLine();
        specs = spec.arguments();
    }

    private void declare(Object key, Object value) {
        Declared option = Declared.from(value);
        if (!(key instanceof String name) || option == null) {
            throw new Failure(ErrorKind.TYPE, "args.parse needs an option for the key " + Printer.shortened(key) + ", not "
                    + Types.describe(value), "make it with `args.flag`, `args.option` or `args.positional`");
        }
        declared.put(name, option);
    }

    /** The values of the options by their keys; null, and the script is ending, where its user has been told something. */
    Object read(Task task) {
        try {
            commandLine.parseArgs(given());
            if (!commandLine.isUsageHelpRequested()) {
                return values(task);
            }
            host.write(commandLine.getUsageMessage());
            end(task, 0);
        } catch (ParameterException wrong) {
            refuse(Complaints.sentence(wrong), task);
        } catch (Wrong wrong) {
            refuse(wrong.getMessage(), task);
        }
        return NullValue.NULL;
    }

    private String[] given() {
        ListValue given = host.arguments();
        String[] words = new String[given.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (String) given.get(i);
        }
        return words;
    }

    private void refuse(String why, Task task) {
        host.writeError(host.scriptName() + ": " + why + "\n" + USAGE
                + commandLine.getHelp().synopsis(USAGE.length()).stripTrailing() + "\n");
        end(task, WRONG_CALL);
    }

    private void end(Task task, int status) {
        host.exit(status);
        task.poll();
    }

    private MapValue values(Task task) throws Wrong {
        MapValue values = new MapValue();
        for (Map.Entry<String, Declared> each : declared.entrySet()) {
            values.put(each.getKey(), value(each.getValue(), specs.get(each.getKey()), task));
        }
        return values;
    }

    private Object value(Declared option, ArgSpec spec, Task task) throws Wrong {
        List<String> texts = spec.originalStringValues();
        if (option.kind() == Kind.FLAG) {
            return !texts.isEmpty();
        }
        if (texts.isEmpty()) {
            return option.defaultValue();
        }
        ListValue items = new ListValue();
        for (String text : texts) {
            items.add(value(option, spec, text, task));
        }
        return option.many() ? items : items.get(0);
    }

    private Object value(Declared option, ArgSpec spec, String text, Task task) throws Wrong {
        Object value;
        try {
            value = option.type().read(text, task, host);
        } catch (Failure unreadable) {
            throw new Wrong(Complaints.name(spec) + " needs " + option.type().described() + ", not `" + text + "`");
        }
        for (Object choice : option.choices()) {
            if (Equality.equal(choice, value)) {
                return value;
            }
        }
        if (option.choices().size() > 0) {
            throw new Wrong(Complaints.name(spec) + " is one of " + Complaints.listed(option.choices()) + ", not `" + text + "`");
        }
        return value;
    }
}
