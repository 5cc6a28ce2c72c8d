package org.hocket.repl;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

import org.hocket.interpreter.Completion;
import org.hocket.interpreter.Session;

/** Completes names, what stands behind a dot by the value before it, modules behind {@code import}, and the files that commands name. */
final class InputCompleter implements Completer {

    private static final Pattern MEMBER = Pattern.compile("(?:.*\\W)?([\\p{L}_][\\p{L}\\p{N}_]*)\\??\\.[\\p{L}\\p{N}_]*", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?:.*[\n;])?\\s*import\\s(?:[\\w\\s,]*[\\s,])?\\w*", Pattern.DOTALL);
    private static final List<String> WORDS = List.of("and", "async", "await", "break", "catch", "continue", "else", "false", "finally",
            "fn", "for", "if", "import", "in", "is", "lazy", "let", "lock", "match", "not", "null", "or", "parallel", "return", "scope",
            "select", "shared", "spawn", "throw", "timeout", "true", "try", "use", "var", "while");

    private final Session session;
    private final FileNameCompleter files = new FileNameCompleter();

    InputCompleter(Session session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        if (before.startsWith(Commands.PREFIX)) {
            if (line.wordIndex() == 0) {
                add(Commands.names(), "", candidates);
            } else {
                files.complete(reader, line, candidates);
            }
            return;
        }
        Completion completion = session.completion();
        Matcher member = MEMBER.matcher(before);
        if (member.matches()) {
            add(completion.members(member.group(1)), prefix(line, '.'), candidates);
        } else if (IMPORT.matcher(before).matches()) {
            add(completion.modules(), "", candidates);
        } else {
            add(Stream.concat(completion.names().stream(), WORDS.stream()).toList(), "", candidates);
        }
    }

    /** What of the word stands before what is completed. */
    private static String prefix(ParsedLine line, char last) {
        String word = line.word().substring(0, line.wordCursor());
        return word.substring(0, word.lastIndexOf(last) + 1);
    }

    private static void add(Collection<String> names, String prefix, List<Candidate> candidates) {
        for (String name : names) {
            candidates.add(new Candidate(prefix + name, name, null, null, null, null, false));
        }
    }
}
