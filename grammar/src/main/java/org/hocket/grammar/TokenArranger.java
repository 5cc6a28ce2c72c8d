package org.hocket.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The brackets in which a `lock` is open whose block has not begun; -1 stands for outside of all. */
    private final Set<Integer> lockHeads = new HashSet<>();

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
        noteLockHead(token.getType(), i);
        if (!comment.isEmpty()) {
            documentation.put(token.getStartIndex(), String.join("\n", comment));
            comment.clear();
        }
        arranged.add(token);
    }

    private void noteLockHead(int type, int i) {
        if (type == HocketLexer.LOCK) {
            lockHeads.add(brackets.enclosing(i));
        } else if (type == HocketLexer.LBRACE) {
            lockHeads.remove(brackets.enclosing(i));
        }
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
            lockHeads.remove(brackets.enclosing(i));
        }
    }

    /** Whether the line so far asks for more. */
    private boolean goesOn() {
        return switch (previousType()) {
            case HocketLexer.COMMA, HocketLexer.ARROW, HocketLexer.FAT_ARROW, HocketLexer.PIPE, HocketLexer.COALESCE,
                    HocketLexer.DOT, HocketLexer.QUESTION_DOT, HocketLexer.RANGE, HocketLexer.CLOSED_RANGE,
                    HocketLexer.AND, HocketLexer.OR, HocketLexer.NOT, HocketLexer.IS, HocketLexer.IN, HocketLexer.ASYNC,
                    HocketLexer.SPAWN, HocketLexer.AWAIT -> true;
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
            case HocketLexer.LPAREN -> parenthesisType(i);
            case HocketLexer.RANGE, HocketLexer.CLOSED_RANGE -> rangeType(type, i);
            case HocketLexer.COMMA -> closes(typeAt(next[i])) ? HocketLexer.TRAILING_COMMA : type;
            default -> type;
        };
    }

    private int parenthesisType(int i) {
        if (typeAt(brackets.partner(i) + 1) == HocketLexer.ARROW) {
            return HocketLexer.LAMBDA_OPEN;
        }
        boolean takesOptions = switch (previousType()) {
            case HocketLexer.SCOPE, HocketLexer.RETRY, HocketLexer.PARALLEL, HocketLexer.SPAWN -> true;
            default -> false;
        };
        return takesOptions && holdsOptions(i) ? HocketLexer.OPTIONS_OPEN : HocketLexer.LPAREN;
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
            case "timeout" -> joinsLock(i) ? HocketLexer.WITHIN : opensWithValue(i) ? HocketLexer.TIMEOUT : HocketLexer.NAME;
            case "retry" -> opensWithValue(i) ? HocketLexer.RETRY : HocketLexer.NAME;
            case "select" -> opensBlock(i) ? HocketLexer.SELECT : HocketLexer.NAME;
            case "shield" -> opensBlock(i) ? HocketLexer.SHIELD : HocketLexer.NAME;
            case "shared" -> declares(i) ? HocketLexer.SHARED : HocketLexer.NAME;
            case "when" -> joinsLock(i) ? HocketLexer.WHEN : HocketLexer.NAME;
            case "after" -> beginsTimer(i) ? HocketLexer.AFTER : HocketLexer.NAME;
            case "as" -> ScriptTokens.endsOperand(previousType()) ? HocketLexer.AS : HocketLexer.NAME;
            case "error" -> typeAt(i + 1) == HocketLexer.NAME ? HocketLexer.ERROR : HocketLexer.NAME;
            case "test" -> opensTest(i) ? HocketLexer.TEST : HocketLexer.NAME;
            case "assert" -> opensAssertion(i) ? HocketLexer.ASSERT : HocketLexer.NAME;
            case "record" -> typeAt(i + 1) == HocketLexer.NAME ? HocketLexer.RECORD : HocketLexer.NAME;
            default -> token.getType();
        };
    }

    private boolean opensScope(int i) {
        boolean options = typeAt(i + 1) == HocketLexer.LPAREN && holdsOptions(i + 1);
        return !isSubject(i) && typeAt(options ? brackets.partner(i + 1) + 1 : i + 1) == HocketLexer.LBRACE;
    }

    /** Whether what stands in a parenthesis begins with a name and a colon. */
    private boolean holdsOptions(int parenthesis) {
        int first = next[parenthesis];
        return first < raw.size() && typeAt(next[first]) == HocketLexer.COLON;
    }

    private boolean opensBlock(int i) {
        return !isSubject(i) && typeAt(i + 1) == HocketLexer.LBRACE;
    }

    /** Whether the word stands before a value, and that before a block. */
    private boolean opensWithValue(int i) {
        if (isSubject(i)) {
            return false;
        }
        return switch (typeAt(i + 1)) {
            case HocketLexer.NUMBER, HocketLexer.NAME -> true;
            case HocketLexer.LPAREN -> typeAt(brackets.partner(i + 1) + 1) == HocketLexer.LBRACE;
            default -> false;
        };
    }

    private boolean declares(int i) {
        return beginsStatement() && typeAt(i + 1) == HocketLexer.NAME;
    }

    private boolean joinsLock(int i) {
        return lockHeads.contains(brackets.enclosing(i)) && ScriptTokens.endsOperand(previousType());
    }

    /** Whether the word begins an arm of a `select`, and is not the name of the channel there. */
    private boolean beginsTimer(int i) {
        int brace = brackets.enclosing(i);
        boolean inSelect = brace > 0 && typeAt(brace) == HocketLexer.LBRACE && typeAt(brace - 1) == HocketLexer.SELECT;
        boolean member = typeAt(i + 1) == HocketLexer.DOT || typeAt(i + 1) == HocketLexer.QUESTION_DOT;
        return inSelect && !member && (beginsStatement() || previousType() == HocketLexer.COMMA);
    }

    private boolean opensTest(int i) {
        return beginsStatement() && startsString(typeAt(i + 1));
    }

    /** A value follows; `assert[0] = 1`, without a blank, changes a list of that name. */
    private boolean opensAssertion(int i) {
        int after = typeAt(i + 1);
        boolean value = startsString(after) || after == HocketLexer.COMMAND_OPEN || switch (after) {
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
    private boolean isSubject(int i) {
        return switch (previousType()) {
            case HocketLexer.IF, HocketLexer.WHILE, HocketLexer.MATCH, HocketLexer.IN, HocketLexer.LOCK, HocketLexer.WHEN,
                    HocketLexer.WITHIN, HocketLexer.TIMEOUT, HocketLexer.RETRY -> true;
            case HocketLexer.COMMA -> lockHeads.contains(brackets.enclosing(i));
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
