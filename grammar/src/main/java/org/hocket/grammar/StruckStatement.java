package org.hocket.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/**
 * The statement in which the parser failed, to be struck out: up to the end of its line and of the brackets that it
 * opens, with the lines below that are indented deeper.
 */
final class StruckStatement {

    private final FailurePlace place;
    private final ScriptTokens script;
    private final int first;
    private final int end;
    private int depth;

    StruckStatement(FailurePlace place) {
        this.place = place;
        script = place.script();
        first = first();
        end = end();
    }

    Span span() {
        if (end > first) {
            return script.span(first, end);
        }
        return SyntaxSpans.of(place.token());
    }

    /** What stands in its place: nothing, but an arm for an arm, so that the commas around it fit. */
    String replacement() {
        return end > first && place.isWithin(HocketParser.RULE_matchArm) ? "_ => null" : "";
    }

    /** Whether every bracket that it opens is closed in it. */
    boolean isBalanced() {
        return depth == 0 && end > first;
    }

    private int first() {
        RuleContext rule = place.rule();
        while (rule instanceof ParserRuleContext part && !holdsStatements(part)) {
            boolean statement = part.getRuleIndex() == HocketParser.RULE_statement || part.getRuleIndex() == HocketParser.RULE_matchArm;
            if (statement) {
                return Math.min(part.getStart().getTokenIndex(), place.index());
            }
            rule = part.parent;
        }
        return place.index();
    }

    private static boolean holdsStatements(ParserRuleContext rule) {
        return switch (rule.getRuleIndex()) {
            case HocketParser.RULE_statements, HocketParser.RULE_script -> true;
            default -> false;
        };
    }

    private int end() {
        for (int i = first; i < script.size(); i++) {
            int type = script.type(i);
            if (type == Token.EOF || i > place.index() && leavesAtLine(i)) {
                return i;
            }
            if (Brackets.isOpening(type)) {
                depth++;
            } else if (Brackets.closes(type)) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (type == HocketLexer.SEPARATOR && depth == 0 && i >= place.index() && !goesOnDeeper(i)) {
                return i;
            }
        }
        return script.size();
    }

    /** Whether a line begins there that is none of the statement's, although a bracket is open. */
    private boolean leavesAtLine(int i) {
        int indentation = script.indentation(script.line(i));
        int own = script.indentation(script.line(first));
        boolean leaves = depth > 0 && script.startsLine(i) && !Brackets.closes(script.type(i));
        return leaves && (indentation < own || indentation == own && beginsDeclaration(script.type(i)));
    }

    private static boolean beginsDeclaration(int type) {
        return switch (type) {
            case HocketLexer.LET, HocketLexer.VAR, HocketLexer.FN, HocketLexer.RECORD, HocketLexer.ERROR, HocketLexer.IMPORT,
                    HocketLexer.FOR, HocketLexer.WHILE, HocketLexer.RETURN, HocketLexer.THROW -> true;
            default -> false;
        };
    }

    private boolean goesOnDeeper(int separator) {
        return script.type(separator + 1) != Token.EOF && script.startsLine(separator + 1)
                && script.indentation(script.line(separator + 1)) > script.indentation(script.line(first));
    }
}
