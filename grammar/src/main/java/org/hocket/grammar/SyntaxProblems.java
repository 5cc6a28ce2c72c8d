package org.hocket.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** The syntax errors of one source, as they are found. */
final class SyntaxProblems {

    static final String KIND = "SyntaxError";

    /** What is no script at all has as many errors as characters; nobody reads on after these. */
    private static final int MAX_REPORTED = 20;

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();

    SyntaxProblems(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String message, Span span, String help) {
        add(Diagnostic.of(KIND, message, source, span, help));
    }

    void add(Diagnostic diagnostic) {
        if (found.size() < MAX_REPORTED) {
            found.add(diagnostic);
        }
    }

    /** Takes over what stands before everything found so far: what comes after may be nothing but its echo. */
    void addEarlier(SyntaxProblems others) {
        int first = found.stream().mapToInt(SyntaxProblems::start).min().orElse(Integer.MAX_VALUE);
        others.found.stream().filter(other -> start(other) < first).forEach(found::add);
    }

    private static int start(Diagnostic diagnostic) {
        return diagnostic.primary().span().start();
    }

    /** Found by different hands, so brought into the order of the text. */
    List<Diagnostic> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(SyntaxProblems::start)).toList();
    }

    void unclosedString(int start, String quote) {
        add("this string has no end", new Span(start, start + quote.length()), "close it with `" + quote + "`"
                + (quote.length() == 1 ? "; a text of several lines stands between `\"\"\"`" : ""));
    }

    void unclosedHole(int start) {
        add("this hole in a string has no end", new Span(start, start + 1),
                "close it with `}`; for a brace in the text, write `\\{`");
    }

    void tooDeep(Span place) {
        add("this nests too deep: a script may nest about " + NestingParser.MAX_LEVELS / 2 + " brackets, or chain "
                + NestingParser.MAX_LEVELS + " operators", place, "give parts of it names with `let`");
    }

    void lineBeginsWithOperator(Token operator) {
        add("this line begins with `" + operator.getText() + "`, but the line before is complete", SyntaxSpans.of(operator),
                "to go on from the line before, end that line with the operator");
    }

    /** What no script can hold at that place: a character, or an operator of other languages. */
    void foreign(String text, Span span) {
        ForeignText known = ForeignText.of(text);
        if (known == null) {
            add("unexpected character " + named(text.codePointAt(0)), span, null);
        } else {
            add(known.message(), span, known.help());
        }
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
