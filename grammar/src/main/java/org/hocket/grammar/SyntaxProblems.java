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
    private boolean onlyInLiterals = true;

    SyntaxProblems(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    boolean isFull() {
        return found.size() == MAX_REPORTED;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String message, Span span, String help) {
        add(Diagnostic.of(KIND, message, source, span, help));
    }

    /** A problem that leaves the tree whole but for the value of one literal. */
    void addInLiteral(String message, Span span, String help) {
        keep(Diagnostic.of(KIND, message, source, span, help));
    }

    /** Whether the rest of the tree is what was meant. */
    boolean areOnlyInLiterals() {
        return onlyInLiterals;
    }

    void add(Diagnostic diagnostic) {
        onlyInLiterals = false;
        keep(diagnostic);
    }

    private void keep(Diagnostic diagnostic) {
        if (found.size() < MAX_REPORTED) {
            found.add(diagnostic);
        }
    }

    private static int start(Diagnostic diagnostic) {
        return diagnostic.primary().span().start();
    }

    /** Found by different hands, so brought into the order of the text. */
    List<Diagnostic> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(SyntaxProblems::start)).toList();
    }

    void tooDeep(Span place) {
        add("this nests too deep: a script may nest about " + NestingParser.MAX_LEVELS / 2 + " brackets, or chain "
                + NestingParser.MAX_LEVELS + " operators", place, "give parts of it names with `let`");
    }

    void lineBeginsWithOperator(Token operator) {
        add(operatorMessage(operator), SyntaxSpans.of(operator), operatorHelp(operator));
    }

    static String operatorMessage(Token operator) {
        return "this line begins with `" + operator.getText() + "`, but the line before is complete";
    }

    static String operatorHelp(Token operator) {
        return "to go on from the line before, end that line with `" + operator.getText() + "`, and leave it out here";
    }
}
