package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.Token;

/** Blocks without braces: after a colon, by indentation, behind `then` or `do`, up to an `end`, or one statement. */
final class ForeignBlocks extends MistakeFinder {

    private static final Set<String> BARE_HEADS = Set.of("else", "try", "finally", "except", "catch", "scope");

    ForeignBlocks(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        if (isCatchInParentheses()) {
            return catchInParentheses();
        }
        boolean head = place.expects(HocketLexer.LBRACE) && !place.expectsValue()
                && (place.isIn(HocketParser.RULE_block) || place.isIn(HocketParser.RULE_matchExpression) && place.expectsOnly(HocketLexer.LBRACE)
                || place.isIn(HocketParser.RULE_function) || place.isIn(HocketParser.RULE_ifExpression)
                || place.isIn(HocketParser.RULE_catchClause));
        int bare = bareHead();
        if (bare >= 0) {
            return afterColon(bare + 1);
        }
        if (!head) {
            return null;
        }
        if (place.type(0) == HocketLexer.COLON) {
            return place.isIn(HocketParser.RULE_function) && !script.endsLine(index) && !beginsBody(index + 1) ? null : afterColon(index);
        }
        boolean line = place.type(0) == HocketLexer.SEPARATOR && !place.text(0).equals(";");
        if (line && place.type(1) == HocketLexer.LBRACE) {
            return braceOnNextLine();
        }
        if (place.isWord(0, "then") || place.isWord(0, "do")) {
            return afterWord();
        }
        if (line || place.type(0) == Token.EOF) {
            return byIndentation();
        }
        return oneStatement();
    }

    /** The head as written, from where its line begins if it goes on with a statement: `else if x`. */
    private String head(int end) {
        int first = script.firstOfStatement(end);
        int onLine = end - 1;
        while (onLine > 0 && script.line(onLine - 1) == script.line(end - 1)) {
            onLine--;
        }
        if (script.type(onLine) == HocketLexer.RBRACE) {
            onLine++;
        }
        boolean goesOn = switch (script.type(onLine)) {
            case HocketLexer.ELSE, HocketLexer.CATCH, HocketLexer.FINALLY -> true;
            default -> false;
        };
        return script.quoted(goesOn || BARE_HEADS.contains(script.text(onLine)) ? onLine : first, end);
    }

    /** The word of {@code else:} or {@code try:}, which the colon makes a name; -1 where there is none. */
    private int bareHead() {
        int word = place.type(0) == HocketLexer.COLON ? index - 1 : index;
        boolean found = BARE_HEADS.contains(script.text(word)) && script.type(word + 1) == HocketLexer.COLON
                && (script.startsLine(word) || script.type(word - 1) == HocketLexer.RBRACE);
        return found ? word : -1;
    }

    /** Whether what follows the colon after a function's parameters is its body, and not the type of its result. */
    private boolean beginsBody(int i) {
        return isJump(script.type(i)) || script.type(i) == HocketLexer.IF
                || script.type(i) == HocketLexer.NAME && script.type(i + 1) == HocketLexer.LPAREN;
    }

    private String helpFor(IndentedBlock block, int end) {
        String opening = write(head(end) + " {", "write ` {` at the end of the line");
        return opening + ", and `}` " + block.placeOfEnd();
    }

    /** {@code if x:} */
    private Mistake afterColon(int colon) {
        if (!script.endsLine(colon)) {
            int end = script.endOfStatement(colon + 1);
            String body = script.quoted(colon + 1, end);
            return at(colon, "a block needs braces, not a colon", write(head(colon) + " { " + body + " }", "write it in braces"),
                    new Edit(script.span(colon), " {"), Edit.insert(script.end(end - 1), " }"));
        }
        IndentedBlock block = new IndentedBlock(script, colon, script.line(colon));
        return at(colon, "a block needs braces, not a colon", helpFor(block, colon), block.braced(script.span(colon)));
    }

    private Mistake afterWord() {
        String word = place.text(0);
        boolean line = script.endsLine(index);
        if (!line) {
            int end = script.endOfStatement(index + 1);
            return here("there is no `" + word + "`", write(head(index) + " { " + script.quoted(index + 1, end) + " }", "write the block in braces"),
                    new Edit(place.span(), "{"), Edit.insert(script.end(end - 1), " }"));
        }
        IndentedBlock block = new IndentedBlock(script, index, script.line(index));
        return at(index, "there is no `" + word + "`", helpFor(block, index), block.braced(place.span()));
    }

    private Mistake braceOnNextLine() {
        return new Mistake("the `{` stands on the next line", script.span(index + 1), write(head(index) + " {", "write it at the end of the line before"),
                Edit.insert(script.end(index - 1), " {"), Edit.delete(script.span(index + 1)));
    }

    /** A head at the end of its line, with lines below that are indented deeper. */
    private Mistake byIndentation() {
        IndentedBlock block = new IndentedBlock(script, index - 1, script.line(index - 1));
        if (block.isEmpty()) {
            return null;
        }
        Span end = new Span(script.end(index - 1), script.end(index - 1));
        return new Mistake("a block needs braces", place.span(), helpFor(block, index), block.braced(end));
    }

    /** {@code if (x) return 1}. */
    private Mistake oneStatement() {
        boolean condition = place.isIn(HocketParser.RULE_block) || place.isIn(HocketParser.RULE_ifExpression);
        int end = index;
        int last = script.endOfStatement(index);
        while (end < last && script.type(end) != HocketLexer.ELSE) {
            end = script.after(end);
        }
        boolean statement = condition && end > index && !holdsBlock(end) && ScriptTokens.startsValue(place.type(0))
                || condition && isJump(place.type(0));
        if (!statement || place.isBelow(HocketParser.RULE_lambda)) {
            return null;
        }
        String body = script.quoted(index, end);
        List<Edit> mending = new ArrayList<>(List.of(Edit.insert(script.start(index), "{ "), Edit.insert(script.end(end - 1), " }")));
        if (script.type(end) == HocketLexer.SEPARATOR && script.type(end + 1) == HocketLexer.ELSE) {
            mending.add(Edit.delete(script.span(end)));
        }
        return at(index, "a block needs braces", write(head(index) + " { " + body + " }", "write `{ " + ScriptTokens.ifShort(body, "…") + " }`"), mending);
    }

    private static boolean isJump(int type) {
        return type == HocketLexer.RETURN || type == HocketLexer.THROW || type == HocketLexer.BREAK || type == HocketLexer.CONTINUE;
    }

    private boolean holdsBlock(int end) {
        for (int i = index; i < end; i++) {
            if (script.type(i) == HocketLexer.LBRACE) {
                return true;
            }
        }
        return false;
    }

    private boolean isCatchInParentheses() {
        return place.type(-1) == HocketLexer.CATCH && place.type(0) == HocketLexer.LPAREN && script.brackets().isMatched(index);
    }

    /** {@code catch (e)}, {@code catch (IoError e)}, {@code catch (e: IoError)}, {@code catch (IoError, MathError) as e}. */
    private Mistake catchInParentheses() {
        int close = script.brackets().partner(index);
        String inside = script.quoted(index + 1, close).replaceAll("\\s*[,|]\\s*", " | ")
                .replaceFirst("^(\\p{Lu}\\w*) (\\w+)$", "$1 as $2").replaceFirst("^(\\w+)\\s*:\\s*(\\w+)$", "$2 as $1");
        boolean named = script.type(close + 1) == HocketLexer.AS;
        String written = "catch " + inside + (named ? " as " + script.text(close + 2) : "");
        return here("a `catch` has no parentheses", "write `" + written.strip() + " {`", new Edit(script.span(index, close + 1), inside));
    }
}
