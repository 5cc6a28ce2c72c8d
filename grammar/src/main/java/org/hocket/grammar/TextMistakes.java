package org.hocket.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.Token;

/** What is wrong before there are rules to break: strings and holes without an end, signs that no script can hold. */
final class TextMistakes {

    /** What may stand behind a string on its line. */
    private static final Pattern CLOSERS = Pattern.compile("(?:[ \\t]+\\{[ \\t]*|[ \\t]+\\}|[)\\],;\\r \\t])*$");

    /** A quoted text, letters right after it, and up to the next quote. */
    private static final Pattern INNER_APOSTROPHE = Pattern.compile("'[^']*'\\p{L}[^']*$");

    /** How far back and ahead a string is looked at, so that noise costs no more than a script. */
    private static final int MAX_STRING = 200;

    private final SourceText source;
    private final List<Token> tokens;

    TextMistakes(SourceText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The mistake itself, or the one that led to it: a comment of another language, a quote inside quotes. */
    Mistake explain(Mistake found) {
        Mistake comment = Comments.before(found.span().start(), source, tokens);
        if (comment != null) {
            return comment;
        }
        boolean quote = source.text(found.span()).equals("'");
        Mistake apostrophe = quote ? apostrophe(found.span().start()) : null;
        return apostrophe == null ? found : apostrophe;
    }

    private Mistake apostrophe(int quote) {
        int lineStart = Math.max(source.lineStart(source.line(quote)), quote - MAX_STRING);
        Matcher inner = INNER_APOSTROPHE.matcher(source.text().substring(lineStart, quote));
        if (!inner.find()) {
            return null;
        }
        Span whole = new Span(lineStart + inner.start(), quote + 1);
        String content = source.text(whole);
        String plain = content.substring(1, content.length() - 1).replace("\\", "\\\\").replace("\"", "\\\"").replace("{", "\\{");
        int second = lineStart + inner.start() + inner.group().indexOf('\'', 1);
        return new Mistake("this `'` ends the string", new Span(second, second + 1),
                "a text that holds a `'` stands in double quotes: `" + ScriptTokens.ifShort('"' + plain + '"', "\"…\"") + "`",
                new Edit(whole, '"' + plain + '"'));
    }

    static Mistake unclosedString(String text, int start, String quote) {
        if (quote.equals("`")) {
            return new Mistake("this command is not closed", new Span(start, start + 1), "close it with a backtick", null,
                    List.of(emptied(text, start, endOfLine(text, start))), true);
        }
        String help = "close it with `" + quote + "`";
        if (quote.length() == 1) {
            String content = text.substring(start, endOfContent(text, start, endOfLine(text, start)));
            help = "close it" + (content.length() > 1 && !ScriptTokens.ifShort(content, "").isEmpty() ? ": `" + content + quote + "`"
                    : " with `" + quote + "`") + "; a text of several lines stands between `\"\"\"`";
        }
        return new Mistake("this string is not closed", new Span(start, start + quote.length()), help, null,
                List.of(emptied(text, start, quote.length() == 1 ? endOfLine(text, start) : text.length())), true);
    }

    static Mistake unclosedHole(String text, int string, int hole) {
        boolean multiline = text.startsWith("\"\"\"", string);
        boolean command = text.startsWith("`", string);
        return new Mistake("this hole in a " + (command ? "command" : "string") + " has no end", new Span(hole, hole + 1),
                "close it with `}`; for a brace in the text, write `" + (command ? "'{'" : "\\{") + "`", null,
                List.of(emptied(text, string, multiline ? text.length() : endOfLine(text, string))), true);
    }

    static Mistake holeInFormat(String text, int brace) {
        int lineEnd = endOfLine(text, brace);
        int close = text.indexOf('}', brace);
        return new Mistake("a format cannot hold a hole", new Span(brace, brace + 1),
                "build the text with several holes, or with pad_left and pad_right",
                Edit.delete(new Span(brace, close >= 0 && close < lineEnd ? close + 1 : brace + 1)));
    }

    /** Where the text of a string without an end is likely to end, which stands before {@code end}. */
    private static int endOfContent(String text, int start, int end) {
        int from = Math.max(start + 1, end - MAX_STRING);
        Matcher closers = CLOSERS.matcher(text.substring(Math.min(from, end), end));
        return closers.find() ? Math.min(from, end) + closers.start() : end;
    }

    /** An empty string in place of one that has no end, before what is likely to stand behind it. */
    private static Edit emptied(String text, int start, int end) {
        return new Edit(new Span(start, end), "\"\"" + text.substring(endOfContent(text, start, end), end));
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    static Mistake illegal(String text, Span span) {
        int point = text.codePointAt(span.start());
        return switch (point) {
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> typographic(text, span, '"');
            case '\u2018', '\u2019' -> typographic(text, span, '\'');
            default -> isBlank(point)
                    ? new Mistake("unexpected character " + named(point), span, "write a plain space", new Edit(span, " "))
                    : new Mistake("unexpected character " + named(point), span, null, null, List.of(Edit.delete(span)), true);
        };
    }

    private static Mistake typographic(String text, Span span, char quote) {
        String written = text.substring(span.start(), span.end());
        String line = text.substring(span.end(), endOfLine(text, span.start()));
        Matcher closing = Pattern.compile(quote == '"' ? "[\u201C\u201D\u00BB\u00AB]" : "[\u2018\u2019]").matcher(line);
        Edit opening = new Edit(span, String.valueOf(quote));
        if (!closing.find()) {
            return new Mistake("`" + written + "` is no quote of the language", span, "write `" + quote + "`", opening);
        }
        int close = span.end() + closing.start();
        String quoted = quote + text.substring(span.end(), close) + quote;
        return new Mistake("`" + written + "` is no quote of the language", span,
                "write `" + ScriptTokens.ifShort(quoted, String.valueOf(quote)) + "`", opening,
                new Edit(new Span(close, close + 1), String.valueOf(quote)));
    }

    private static boolean isBlank(int point) {
        return Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static String named(int point) {
        String code = String.format("U+%04X", point);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> code;
            default -> "`" + Character.toString(point) + "` (" + code + ")";
        };
    }
}
