package org.hocket.stdlib.args;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.hocket.interpreter.value.Printer;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line. */
final class Complaints {

    private Complaints() {
    }

    static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice";
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> missing(missing.getMissing().getFirst());
            default -> wrong.getMessage();
        };
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().getFirst();
        if (!wrong.isUnknownOption()) {
            return "`" + word + "` is one argument too many";
        }
        List<String> meant = wrong.getSuggestions();
        return "there is no option `" + word + "`" + (meant.isEmpty() ? "" : "; did you mean `" + meant.getFirst() + "`?");
    }

    private static String missing(ArgSpec missing) {
        return missing instanceof OptionSpec ? name(missing) + " needs a value: `" + name(missing, " ") + "`"
                : name(missing) + " is missing";
    }

    /** As users write it, for sentences. */
    static String name(ArgSpec argument) {
        return "`" + (argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel()) + "`";
    }

    private static String name(ArgSpec argument, String separator) {
        return ((OptionSpec) argument).longestName() + separator + argument.paramLabel();
    }

    /** {@code `a`, `b`}. */
    static String listed(Iterable<Object> values) {
        return "`" + joined(values, "`, `") + "`";
    }

    static String joined(Iterable<Object> values, String separator) {
        return StreamSupport.stream(values.spliterator(), false).map(Printer::display).collect(Collectors.joining(separator));
    }
}
