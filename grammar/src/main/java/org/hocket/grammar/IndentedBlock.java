package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** The lines below a head that are indented deeper than it. */
final class IndentedBlock {

    private final ScriptTokens script;
    private final int head;
    private final int end;

    /** @param head the last token of the head, whose line has that number */
    IndentedBlock(ScriptTokens script, int head, int headLine) {
        this.script = script;
        this.head = head;
        int indentation = script.indentation(headLine);
        int next = head + 1;
        while (script.type(next) != Token.EOF
                && !(script.type(next) != HocketLexer.SEPARATOR && script.line(next) > script.line(head) && script.startsLine(next)
                        && script.indentation(script.line(next)) <= indentation)) {
            next++;
        }
        end = withoutSeparator(next);
    }

    private int withoutSeparator(int next) {
        return script.type(next - 1) == HocketLexer.SEPARATOR && next - 1 > head ? next - 1 : next;
    }

    boolean isEmpty() {
        return end <= head + 1;
    }

    /** Where the closing brace belongs, in words. */
    String placeOfEnd() {
        if (isEmpty()) {
            return "after it";
        }
        return closesWithEnd() ? "in place of `end` at line " + script.line(endWord()) : "below line " + script.line(end - 1);
    }

    private int endWord() {
        return script.type(end) == HocketLexer.SEPARATOR ? end + 1 : end;
    }

    private boolean closesWithEnd() {
        return script.isWord(endWord(), "end") && script.endsLine(endWord());
    }

    /** The block with its braces, the opening one in place of {@code opening}. */
    List<Edit> braced(Span opening) {
        List<Edit> edits = new ArrayList<>();
        boolean empty = isEmpty();
        edits.add(new Edit(opening, empty && !closesWithEnd() ? " { }" : " {"));
        if (closesWithEnd()) {
            edits.add(new Edit(script.span(endWord()), "}"));
        } else if (!empty) {
            edits.add(Edit.insert(script.end(end - 1), " }"));
        }
        return edits;
    }
}
