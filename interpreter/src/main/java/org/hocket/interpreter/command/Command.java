package org.hocket.interpreter.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Text;

/**
 * What is to be run.
 *
 * @param words       the program and its arguments, at least one word
 * @param shown       the command as messages show it, on one line
 * @param directory   where it runs; null for where this process does
 * @param environment all variables that it gets
 * @param input       its standard input; null for none
 */
public record Command(List<String> words, String shown, Path directory, Map<String, String> environment, byte[] input) {

    private static final int LONGEST = 60;

    /** What the system takes arguments in. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding"));

    public Command {
        for (String word : words) {
            check(word);
        }
    }

    /** Words for the system as they are, without a shell. */
    public static Command of(List<String> words, Map<String, String> environment) {
        String shown = words.stream().map(Quoting::shown).collect(Collectors.joining(" "));
        return new Command(words, brief(shown), null, environment, null);
    }

    /** A text for {@code /bin/sh}; {@code shown} is what messages say instead. */
    public static Command shell(String text, String shown, Map<String, String> environment) {
        return new Command(List.of("/bin/sh", "-c", text), brief(shown), null, environment, null);
    }

    /** The same in another directory, and with an input. */
    public Command with(Path newDirectory, byte[] newInput) {
        return new Command(words, shown, newDirectory, environment, newInput);
    }

    private static void check(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new Failure(ErrorKind.ARGUMENT, "a command cannot hold the character NUL");
        }
        if (!NATIVE.newEncoder().canEncode(word)) {
            throw new Failure(ErrorKind.ARGUMENT, "a command can hold only what the system can write in " + NATIVE.name(),
                    "give the text as `stdin:`");
        }
    }

    private static String brief(String shown) {
        String line = shown.strip().replaceAll("\\s*\\n\\s*", " ⏎ ");
        return Text.length(line) <= LONGEST ? line : Text.slice(line, 0, LONGEST - 1) + "…";
    }
}
