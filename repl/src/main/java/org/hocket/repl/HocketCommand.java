package org.hocket.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.hocket.interpreter.process.Child;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code hocket} command. */
@Command(name = "hocket", versionProvider = Version.class, sortOptions = false, usageHelpAutoWidth = true, separator = " ",
        header = "Runs scripts of the Hocket language.",
        synopsisHeading = "", customSynopsis = {
            "Usage: hocket                         the prompt; without a terminal, run the script on the input",
            "       hocket FILE.hk [ARGS]          run a script",
            "       hocket run FILE.hk [ARGS]      the same",
            "       hocket -e TEXT [ARGS]          run a text",
            "       hocket test [FILE|FOLDER]...   run the test blocks of scripts",
            "       hocket check FILE.hk...        find the errors of scripts, run nothing"},
        optionListHeading = "%nOptions, before the file:%n",
        footer = {"", "Exit codes: 0; 1 an error was thrown; 2 the script is missing, does not",
            "parse or does not check; 70 a fault of Hocket's own; 130 interrupted;", "141 nobody reads its output; 143 terminated; N by exit(N)."})
public final class HocketCommand implements Callable<Integer> {

    private static final String RUN = "run";
    private static final String CHECK = "check";
    private static final String TEST = "test";

    @Spec private CommandSpec spec;

    @Option(names = "-e", paramLabel = "TEXT", description = "Run this text instead of a file.")
    private String text;

    @Option(names = "--seed", paramLabel = "N", description = "Decide every random draw of the script.")
    private Long seed;

    @Option(names = "--quiet", description = "Show no progress bar, even on a terminal.")
    private boolean quiet;

    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this text.")
    private boolean help;

    @Parameters(hidden = true)
    private List<String> words = new ArrayList<>();

    /** Exits the process with the code that the script earns. */
    public static void main(String[] arguments) throws IOException {
        RuntimeHome.announce();
        if (arguments.length == 1 && arguments[0].equals(Child.ARGUMENT)) {
            Child.main(arguments);
        }
        System.exit(execute(arguments));
    }

    /** @return the exit code */
    static int execute(String... arguments) {
        return isPlainCall(arguments) ? plainCall(List.of(arguments)) : commandLine().execute(arguments);
    }

    /** Whether there is nothing to parse but a text or a script: the most common calls, which need not wait for picocli to load. */
    private static boolean isPlainCall(String[] arguments) {
        return arguments.length == 2 && arguments[0].equals("-e")
                || arguments.length > 0 && arguments[0].endsWith(ScriptFile.SUFFIX) && !arguments[0].startsWith("-");
    }

    private static int plainCall(List<String> words) {
        try {
            return words.getFirst().equals("-e") ? new ScriptRun(null, false, List.of()).runText(words.get(1))
                    : new ScriptRun(null, false, words.subList(1, words.size())).runFile(Path.of(words.getFirst()));
        } catch (RuntimeException fault) {
            return Fault.report(fault);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new HocketCommand()).setExpandAtFiles(false).setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(false)
                .setParameterExceptionHandler((wrong, line) -> refuse(wrong.getMessage()))
                .setExecutionExceptionHandler((thrown, command, parsed) -> Fault.report(thrown));
    }

    private static int refuse(String why) {
        System.err.println("hocket: " + why + "; `hocket --help` shows how to call it");
        return ExitCode.REJECTED;
    }

    @Override
    public Integer call() {
        if (text != null) {
            return new ScriptRun(seed, quiet, words).runText(text);
        }
        if (words.isEmpty()) {
            return Boolean.getBoolean(Repl.TERMINAL) ? Repl.run(seed, InstantSource.system()) : new ScriptRun(seed, quiet, words).runInput();
        }
        return switch (words.getFirst()) {
            case RUN -> run(1);
            case CHECK -> new ScriptRun(seed, quiet, List.of()).checkFiles(files());
            case TEST -> new TestRun(seed, InstantSource.system()).run(words.size() == 1 ? List.of(Path.of(".")) : files());
            default -> run(0);
        };
    }

    private Path file(int index) {
        if (index >= words.size()) {
            throw new ParameterException(spec.commandLine(), "`hocket " + words.getFirst() + "` needs the name of a script");
        }
        return Path.of(words.get(index));
    }

    private List<Path> files() {
        file(1);
        return words.stream().skip(1).map(Path::of).toList();
    }

    private int run(int index) {
        Path file = file(index);
        return new ScriptRun(seed, quiet, words.subList(index + 1, words.size())).runFile(file);
    }
}
