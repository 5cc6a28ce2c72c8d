package org.hocket.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a conformance script say that it does.
 *
 * @param output   the lines of standard output
 * @param rejected a part of each static error, in order
 * @param error    the beginning of the uncaught error as {@code Kind: text}, or null
 * @param exit     the exit code
 */
record Expectations(List<String> output, List<String> rejected, String error, int exit) {

    private static final Pattern COMMENT = Pattern.compile("# expect(| error| check| syntax| exit):[ ]?(.*)$");

    /** @throws IllegalArgumentException where the script says nothing */
    static Expectations of(String script) {
        List<String> output = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        String error = null;
        Integer exit = null;
        for (String line : script.lines().toList()) {
            Matcher comment = COMMENT.matcher(line);
            if (!comment.find()) {
                continue;
            }
            String text = comment.group(2).stripTrailing();
            switch (comment.group(1)) {
                case "" -> output.add(text);
                case " error" -> error = text;
                case " exit" -> exit = Integer.valueOf(text);
                default -> rejected.add(text);
            }
        }
        if (output.isEmpty() && rejected.isEmpty() && error == null && exit == null) {
            throw new IllegalArgumentException("the script has no `# expect` comment");
        }
        int usual = !rejected.isEmpty() ? 2 : error != null ? 1 : 0;
        return new Expectations(output, rejected, error, exit == null ? usual : exit);
    }
}
