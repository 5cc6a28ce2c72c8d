package org.hocket.grammar;

import java.util.Arrays;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** Which brackets belong together, and which one each token stands in. */
final class Brackets {

    private static final int NONE = -1;

    private final List<? extends Token> tokens;
    private final int[] partners;
    private final int[] enclosing;

    /** Holes of strings count as brackets. */
    Brackets(List<? extends Token> tokens) {
        this.tokens = tokens;
        partners = new int[tokens.size()];
        enclosing = new int[tokens.size()];
        Arrays.fill(partners, NONE);
        int[] open = new int[HocketLexer.VOCABULARY.getMaxTokenType() + 1];
        int innermost = NONE;
        for (int i = 0; i < tokens.size(); i++) {
            int opening = opening(tokens.get(i).getType());
            if (opening != NONE && open[opening] > 0) {
                int partner = close(opening, innermost, open);
                partners[partner] = i;
                partners[i] = partner;
                innermost = enclosing[partner];
            }
            enclosing[i] = innermost;
            if (isOpening(tokens.get(i).getType())) {
                open[normal(tokens.get(i).getType())]++;
                innermost = i;
            }
        }
    }

    /** The nearest open bracket of that type; those inside it were never closed, and are taken off the count too. */
    private int close(int opening, int innermost, int[] open) {
        int candidate = innermost;
        while (normal(tokens.get(candidate).getType()) != opening) {
            open[normal(tokens.get(candidate).getType())]--;
            candidate = enclosing[candidate];
        }
        open[opening]--;
        return candidate;
    }

    /** The index of the bracket that belongs to the one at {@code i}; far beyond the end where there is none. */
    int partner(int i) {
        return partners[i] == NONE ? tokens.size() : partners[i];
    }

    boolean isMatched(int i) {
        return partners[i] != NONE;
    }

    /** The index of the bracket in which the token at {@code i} stands; -1 where it stands in none. */
    int enclosing(int i) {
        return enclosing[i];
    }

    /** Whether the end of a line means nothing there. */
    boolean joinsLines(int i) {
        return enclosing[i] != NONE && tokens.get(enclosing[i]).getType() != HocketLexer.LBRACE;
    }

    static boolean isOpening(int type) {
        return switch (normal(type)) {
            case HocketLexer.LPAREN, HocketLexer.LBRACKET, HocketLexer.LBRACE, HocketLexer.HOLE_OPEN -> true;
            default -> false;
        };
    }

    static boolean closes(int type) {
        return opening(type) != NONE;
    }

    private static int opening(int closing) {
        return switch (closing) {
            case HocketLexer.RPAREN -> HocketLexer.LPAREN;
            case HocketLexer.RBRACKET -> HocketLexer.LBRACKET;
            case HocketLexer.RBRACE -> HocketLexer.LBRACE;
            case HocketLexer.HOLE_CLOSE -> HocketLexer.HOLE_OPEN;
            default -> NONE;
        };
    }

    /** The type of token that closes an opening bracket; none for other tokens. */
    static int closing(int opening) {
        return switch (normal(opening)) {
            case HocketLexer.LPAREN -> HocketLexer.RPAREN;
            case HocketLexer.LBRACKET -> HocketLexer.RBRACKET;
            case HocketLexer.LBRACE -> HocketLexer.RBRACE;
            case HocketLexer.HOLE_OPEN -> HocketLexer.HOLE_CLOSE;
            default -> NONE;
        };
    }

    /** How a closing bracket is written; null for other tokens. */
    static String closingText(int closing) {
        return switch (closing) {
            case HocketLexer.RPAREN -> ")";
            case HocketLexer.RBRACKET -> "]";
            case HocketLexer.RBRACE, HocketLexer.HOLE_CLOSE -> "}";
            default -> null;
        };
    }

    private static int normal(int type) {
        return switch (type) {
            case HocketLexer.QUESTION_BRACKET -> HocketLexer.LBRACKET;
            case HocketLexer.LAMBDA_OPEN, HocketLexer.OPTIONS_OPEN -> HocketLexer.LPAREN;
            default -> type;
        };
    }
}
