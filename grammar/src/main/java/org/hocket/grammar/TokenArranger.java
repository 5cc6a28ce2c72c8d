package org.hocket.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The step between lexer and parser. It settles what takes a look at several tokens: which line ends separate
 * statements, which words are words only at their place, which brackets hold parameters, which ranges are open. What it
 * finds it writes into the tokens' types, so that the parser decides everything by the next token.
 */
final class TokenArranger {

    private final List<CommonToken> raw = new ArrayList<>();
    private final Brackets brackets;
    private final int[] next;
    private final List<CommonToken> arranged = new ArrayList<>();
    private final Map<Integer, String> documentation = new HashMap<>();
    private final List<String> comment = new ArrayList<>();

    /** @param tokens all tokens of a file, the last one its end */
    TokenArranger(List<? extends Token> tokens) {
        for (Token token : tokens) {
            raw.add((CommonToken) token);
        }
        brackets = new Brackets(raw);
        next = nextOnes();
    }

    /** For each token the index of the next one, comments and ends of lines apart. */
    private int[] nextOnes() {
        int[] indexes = new int[raw.size()];
        int following = raw.size();
        for (int i = raw.size() - 1; i >= 0; i--) {
            indexes[i] = following;
            int type = typeAt(i);
            if (type != HocketLexer.NEWLINE && type != HocketLexer.DOC_COMMENT) {
                following = i;
            }
        }
        return indexes;
    }

    /** The doc comment above each declaration, by the offset at which the declaration starts. */
    Map<Integer, String> documentation() {
        return documentation;
    }

    List<CommonToken> arrange() {
        for (int i = 0; i < raw.size(); i++) {
            CommonToken token = raw.get(i);
            switch (token.getType()) {
                case HocketLexer.NEWLINE -> {
                    if (!brackets.joinsLines(i) && !goesOn() && !continues(i)) {
                        separate(token, i);
                    }
                }
                case HocketLexer.SEMICOLON -> separate(token, i);
                case HocketLexer.DOC_COMMENT -> collect(i);
                default -> place(token, i);
            }
        }
        return arranged;
    }

    private void place(CommonToken token, int i) {
        token.setType(typeOf(token, i));
        if (!comment.isEmpty()) {
            documentation.put(token.getStartIndex(), String.join("\n", comment));
            comment.clear();
        }
        arranged.add(token);
    }

    private void collect(int i) {
        boolean ownLine = i == 0 || raw.get(i - 1).getLine() < raw.get(i).getLine();
        if (ownLine) {
            String text = raw.get(i).getText().substring(2);
            comment.add((text.startsWith(" ") ? text.substring(1) : text).stripTrailing());
        }
    }

    /** Statements are separated by one token, with none before the first or after the last. */
    private void separate(CommonToken token, int i) {
        int before = previousType();
        int after = typeAt(next[i]);
        boolean needed = before != HocketLexer.SEPARATOR && before != HocketLexer.LBRACE && before != Token.EOF
                && after != HocketLexer.RBRACE && after != Token.EOF;
        if (needed) {
            token.setType(HocketLexer.SEPARATOR);
            arranged.add(token);
        }
    }

    /** Whether the line so far asks for more. */
    private boolean goesOn() {
        return switch (previousType()) {
            case HocketLexer.COMMA, HocketLexer.ARROW, HocketLexer.FAT_ARROW, HocketLexer.PIPE, HocketLexer.COALESCE,
                    HocketLexer.DOT, HocketLexer.QUESTION_DOT, HocketLexer.RANGE, HocketLexer.CLOSED_RANGE,
                    HocketLexer.AND, HocketLexer.OR, HocketLexer.NOT, HocketLexer.IS, HocketLexer.IN, HocketLexer.ASYNC,
                    HocketLexer.AWAIT -> true;
            default -> previousType() >= HocketLexer.ASSIGN && previousType() <= HocketLexer.POWER;
        };
    }

    /** Whether the next line goes on with a statement that could end here. */
    private boolean continues(int i) {
        return switch (typeAt(next[i])) {
            case HocketLexer.DOT, HocketLexer.QUESTION_DOT, HocketLexer.CATCH, HocketLexer.FINALLY -> true;
            case HocketLexer.ELSE -> typeAt(next[i] + 1) != HocketLexer.FAT_ARROW && typeAt(next[i] + 1) != HocketLexer.ARROW;
            default -> false;
        };
    }

    private int typeOf(CommonToken token, int i) {
        int type = token.getType();
        boolean word = type == HocketLexer.NAME || type >= HocketLexer.LET && type <= HocketLexer.AS;
        if (word) {
            return isNamePlace(i) ? HocketLexer.NAME : wordType(token, i);
        }
        return switch (type) {
            case HocketLexer.LPAREN -> typeAt(brackets.partner(i) + 1) == HocketLexer.ARROW ? HocketLexer.LAMBDA_OPEN : type;
            case HocketLexer.RANGE, HocketLexer.CLOSED_RANGE -> rangeType(type, i);
            case HocketLexer.COMMA -> closes(typeAt(next[i])) ? HocketLexer.TRAILING_COMMA : type;
            default -> type;
        };
    }

    /** After a dot and before a colon every word is a name. */
    private boolean isNamePlace(int i) {
        int before = previousType();
        return before == HocketLexer.DOT || before == HocketLexer.QUESTION_DOT || typeAt(i + 1) == HocketLexer.COLON;
    }

    private int wordType(CommonToken token, int i) {
        if (token.getType() != HocketLexer.NAME && token.getType() != HocketLexer.AS) {
            return token.getType();
        }
        if (typeAt(i + 1) == HocketLexer.ARROW) {
            return HocketLexer.LAMBDA_NAME;
        }
        return switch (token.getText()) {
            case "scope" -> opensScope(i) ? HocketLexer.SCOPE : HocketLexer.NAME;
            case "timeout" -> opensTimeout(i) ? HocketLexer.TIMEOUT : HocketLexer.NAME;
            case "error" -> typeAt(i + 1) == HocketLexer.NAME ? HocketLexer.ERROR : HocketLexer.NAME;
            case "test" -> opensTest(i) ? HocketLexer.TEST : HocketLexer.NAME;
            case "assert" -> opensAssertion(i) ? HocketLexer.ASSERT : HocketLexer.NAME;
            case "record" -> typeAt(i + 1) == HocketLexer.NAME ? HocketLexer.RECORD : HocketLexer.NAME;
            default -> token.getType();
        };
    }

    private boolean opensScope(int i) {
        if (isSubject()) {
            return false;
        }
        boolean options = typeAt(i + 1) == HocketLexer.LPAREN && typeAt(i + 3) == HocketLexer.COLON;
        return typeAt(options ? brackets.partner(i + 1) + 1 : i + 1) == HocketLexer.LBRACE;
    }

    private boolean opensTimeout(int i) {
        if (isSubject()) {
            return false;
        }
        return switch (typeAt(i + 1)) {
            case HocketLexer.NUMBER, HocketLexer.NAME -> true;
            case HocketLexer.LPAREN -> typeAt(brackets.partner(i + 1) + 1) == HocketLexer.LBRACE;
            default -> false;
        };
    }

    private boolean opensTest(int i) {
        return beginsStatement() && startsString(typeAt(i + 1));
    }

    /** A value follows; `assert[0] = 1`, without a blank, changes a list of that name. */
    private boolean opensAssertion(int i) {
        int after = typeAt(i + 1);
        boolean value = startsString(after) || switch (after) {
            case HocketLexer.NAME, HocketLexer.AS, HocketLexer.NUMBER, HocketLexer.TRUE, HocketLexer.FALSE, HocketLexer.NULL,
                    HocketLexer.NOT, HocketLexer.MINUS, HocketLexer.LPAREN, HocketLexer.AWAIT,
                    HocketLexer.MATCH, HocketLexer.TRY -> true;
            case HocketLexer.LBRACKET -> raw.get(i + 1).getStartIndex() > raw.get(i).getStopIndex() + 1;
            default -> false;
        };
        return value && beginsStatement();
    }

    private boolean beginsStatement() {
        return switch (previousType()) {
            case HocketLexer.SEPARATOR, HocketLexer.LBRACE, Token.EOF -> true;
            default -> false;
        };
    }

    private static boolean startsString(int type) {
        return type == HocketLexer.STRING_OPEN || type == HocketLexer.TEXT_OPEN || type == HocketLexer.RAW_STRING;
    }

    /** Whether the block that follows belongs to the word before, so that what stands here is a plain name. */
    private boolean isSubject() {
        return switch (previousType()) {
            case HocketLexer.IF, HocketLexer.WHILE, HocketLexer.MATCH, HocketLexer.IN -> true;
            default -> false;
        };
    }

    private int rangeType(int type, int i) {
        boolean bracketed = brackets.joinsLines(i);
        int before = previousType();
        boolean noLeft = bracketed && (before == HocketLexer.LPAREN || before == HocketLexer.LBRACKET
                || before == HocketLexer.QUESTION_BRACKET || before == HocketLexer.COMMA || before == HocketLexer.COLON);
        int after = typeAt(next[i]);
        boolean noRight = type == HocketLexer.RANGE && bracketed && (closes(after) || after == HocketLexer.COMMA);
        if (noLeft) {
            return noRight ? HocketLexer.RANGE_ALL : HocketLexer.RANGE_TO;
        }
        return noRight ? HocketLexer.RANGE_FROM : type;
    }

    private static boolean closes(int type) {
        return type == HocketLexer.RPAREN || type == HocketLexer.RBRACKET || type == HocketLexer.RBRACE;
    }

    private int previousType() {
        return arranged.isEmpty() ? Token.EOF : arranged.getLast().getType();
    }

    private int typeAt(int i) {
        return i < raw.size() ? raw.get(i).getType() : Token.EOF;
    }
}
