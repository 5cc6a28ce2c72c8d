package org.hocket.stdlib.fs;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.hocket.interpreter.value.Failure;
import org.hocket.stdlib.path.Paths;

/**
 * Which files a walk looks for.
 *
 * @param directory they are all below it
 * @param matcher   the paths that are meant
 * @param deepest   how many levels below the directory they are at most, from 1
 * @param hidden    whether names that begin with a dot are looked at
 */
record Selection(Path directory, PathMatcher matcher, int deepest, boolean hidden) {

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{\\\\]");

    static Selection below(Path directory, boolean hidden) {
        return new Selection(directory, _ -> true, Integer.MAX_VALUE, hidden);
    }

    /**
     * The files whose paths fit a pattern; it names directories up to its first wildcard.
     *
     * @throws Failure an {@code ArgumentError} where that is no pattern
     */
    static Selection glob(String pattern) {
        List<String> parts = Arrays.asList(pattern.split("/", -1));
        int fixed = 0;
        while (fixed < parts.size() - 1 && !WILDCARD.matcher(parts.get(fixed)).find()) {
            fixed++;
        }
        String directory = String.join("/", parts.subList(0, fixed));
        return new Selection(Paths.of(directory.isEmpty() && fixed > 0 ? "/" : directory), Paths.glob(pattern),
                pattern.contains("**") ? Integer.MAX_VALUE : parts.size() - fixed,
                parts.stream().skip(fixed).anyMatch(part -> part.startsWith(".")));
    }
}
