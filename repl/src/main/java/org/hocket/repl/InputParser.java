package org.hocket.repl;

import java.util.List;
import java.util.function.Predicate;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine by the grammar whether an input is whole, and which word of it stands at the cursor. */
final class InputParser implements Parser {

    private final Predicate<String> unfinished;

    /** @param unfinished whether a text goes on in the next line */
    InputParser(Predicate<String> unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !line.startsWith(Commands.PREFIX) && unfinished.test(line)) {
            throw new EOFError(-1, -1, "the input goes on");
        }
        int start = cursor;
        while (start > 0 && isOfWord(line, start - 1)) {
            start--;
        }
        String word = line.substring(start, cursor);
        boolean first = line.substring(0, start).isBlank();
        return new Line(line, first ? List.of(word) : List.of("", word), first ? 0 : 1, word.length(), cursor);
    }

    private record Line(String line, List<String> words, int wordIndex, int wordCursor, int cursor) implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }

        @Override
        public String word() {
            return words.get(wordIndex);
        }
    }

    private static boolean isOfWord(String line, int index) {
        char sign = line.charAt(index);
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.' || sign == ':' && index == 0
                || line.startsWith(Commands.PREFIX) && !Character.isWhitespace(sign);
    }
}
