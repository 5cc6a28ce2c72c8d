package org.hocket.stdlib.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.CommandWords;
import org.hocket.interpreter.builtin.Commands;
import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.path.Paths;

/** What the functions that run a command are called with: all take the same at the same places. */
final class CommandArguments {

    private static final int STDIN = 1;
    private static final int CWD = 2;
    private static final int ENV = 3;
    private static final int TIMEOUT = 4;

    private CommandArguments() {
    }

    static Command command(Arguments a) {
        Map<String, String> environment = Commands.environment(a.host());
        if (!a.isNull(ENV)) {
            a.convert(ENV, _ -> change(environment, a.map(ENV)));
        }
        Command command = switch (a.get(0)) {
            case String text -> a.convert(0, _ -> Command.shell(text, text, environment));
            case ListValue list -> a.convert(0, _ -> Command.of(words(list), environment));
            default -> a.expected("a list of words or a string", 0);
        };
        return command.with(a.isNull(CWD) ? null : Paths.of(a, CWD), input(a));
    }

    static DurationValue limit(Arguments a) {
        return a.isNull(TIMEOUT) ? null : a.duration(TIMEOUT);
    }

    private static List<String> words(ListValue list) {
        if (list.size() == 0) {
            throw new Failure(ErrorKind.ARGUMENT, "a command needs at least one word", "the first is the program to run");
        }
        List<String> words = new ArrayList<>();
        list.forEach(item -> words.add(CommandWords.one(item)));
        return words;
    }

    private static byte[] input(Arguments a) {
        return switch (a.get(STDIN)) {
            case NullValue _ -> null;
            case String text -> Utf8.encode(text).array();
            case BytesValue bytes -> bytes.array();
            default -> a.expected("a string or bytes", STDIN);
        };
    }

    private static Void change(Map<String, String> environment, MapValue changes) {
        for (Map.Entry<Object, Object> change : changes.entries()) {
            String name = name(change.getKey());
            if (change.getValue() == NullValue.NULL) {
                environment.remove(name);
            } else {
                environment.put(name, value(name, change.getValue()));
            }
        }
        return null;
    }

    private static String name(Object key) {
        if (!(key instanceof String name)) {
            throw new Failure(ErrorKind.TYPE, "the name of a variable is a string, not " + Types.describe(key));
        }
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
            throw new Failure(ErrorKind.ARGUMENT, "no variable of the environment can be called " + Printer.shortened(name));
        }
        return name;
    }

    private static String value(String name, Object value) {
        String text = CommandWords.one(value);
        if (text.indexOf('\0') >= 0) {
            throw new Failure(ErrorKind.ARGUMENT, "the variable " + name + " cannot hold the character NUL");
        }
        return text;
    }
}
