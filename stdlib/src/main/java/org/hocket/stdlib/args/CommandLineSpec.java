package org.hocket.stdlib.args;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.args.Declared.Kind;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a script has declared, in the words of picocli, to which all values are texts. */
final class CommandLineSpec {

    private static final String HELP = "help";

    private final CommandSpec command = CommandSpec.create();
    private final Map<String, ArgSpec> arguments = new HashMap<>();
    private final Map<String, String> keysByLetter = new HashMap<>();
    private int positionals;

    CommandLineSpec(String script, String about, Map<String, Declared> declared) {
        command.name(script).interpolateVariables(false).usageMessage().synopsisHeading(CommandLineReader.USAGE).sortOptions(false)
                .sortSynopsis(false).parameterListHeading("%n").optionListHeading("%n").description(escaped(about));
        declared.forEach(this::add);
        String[] names = keysByLetter.containsKey("h") ? new String[] {"--help"} : new String[] {"-h", "--help"};
        command.addOption(OptionSpec.builder(names).usageHelp(true).arity("0").description("show this text").build());
    }

    CommandLine commandLine() {
        return new CommandLine(command).setExpandAtFiles(false);
    }

    /** By the keys of the options. */
    Map<String, ArgSpec> arguments() {
        return arguments;
    }

    private void add(String key, Declared declared) {
        if (declared.kind() == Kind.POSITIONAL) {
            PositionalParamSpec positional = positional(key, declared);
            command.addPositional(positional);
            arguments.put(key, positional);
        } else {
            OptionSpec option = option(key, declared);
            command.addOption(option);
            arguments.put(key, option);
        }
    }

    private PositionalParamSpec positional(String key, Declared declared) {
        String index = declared.many() ? positionals + "..*" : String.valueOf(positionals);
        positionals++;
        String arity = declared.many() ? (declared.required() ? "1..*" : "0..*") : declared.required() ? "1" : "0..1";
        return PositionalParamSpec.builder().index(index).type(type(declared)).auxiliaryTypes(String.class).arity(arity).paramLabel("<" + written(key) + ">")
                .required(declared.required()).description(description(declared)).build();
    }

    private OptionSpec option(String key, Declared declared) {
        OptionSpec.Builder builder = OptionSpec.builder(names(key, declared.letter()));
        builder.required(declared.required()).description(description(declared));
        if (declared.kind() == Kind.FLAG) {
            return builder.type(boolean.class).arity("0").build();
        }
        return builder.type(type(declared)).auxiliaryTypes(String.class).arity("1").paramLabel("<" + label(declared) + ">").build();
    }

    private static Class<?> type(Declared declared) {
        return declared.many() ? List.class : String.class;
    }

    private String[] names(String key, String letter) {
        if (key.equals(HELP)) {
            throw new Failure(ErrorKind.ARGUMENT, "every script has the option `--help` already", "choose another key");
        }
        String name = "--" + written(key);
        if (command.findOption(name) != null) {
            throw new Failure(ErrorKind.ARGUMENT, "two keys make the option `" + name + "`", "choose another key for one of the two");
        }
        List<String> names = new ArrayList<>();
        if (letter != null) {
            String other = keysByLetter.putIfAbsent(letter, key);
            if (other != null) {
                throw new Failure(ErrorKind.ARGUMENT, "`" + other + "` and `" + key + "` both have the short name `" + letter + "`",
                        "give one of the two another letter");
            }
            names.add("-" + letter);
        }
        names.add(name);
        return names.toArray(String[]::new);
    }

    /** A key as users write it. */
    private static String written(String key) {
        return key.replace('_', '-');
    }

    private static String label(Declared declared) {
        return declared.choices().size() == 0 ? declared.type().typeName() : Complaints.joined(declared.choices(), "|");
    }

    private static String description(Declared declared) {
        Object value = declared.defaultValue();
        boolean shown = declared.kind() != Kind.FLAG && value != NullValue.NULL && !(value instanceof ListValue list && list.size() == 0);
        return declared.about() + (shown ? " (default: " + Printer.display(value) + ")" : "");
    }

    /** To picocli what a command is for is a format, unlike what its options are for. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
