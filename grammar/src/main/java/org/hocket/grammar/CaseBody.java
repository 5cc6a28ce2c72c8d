package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

/** The statements below a {@code case}, up to the next one, as the body of an arm. */
final class CaseBody {

    private final ScriptTokens script;
    private final int colon;
    private final int first;
    private final int end;
    private final int leaving;

    CaseBody(ScriptTokens script, int colon) {
        this.script = script;
        this.colon = colon;
        first = script.type(colon + 1) == HocketLexer.SEPARATOR ? colon + 2 : colon + 1;
        int last = withoutSeparators(next());
        boolean leaves = last > first && script.type(last - 1) == HocketLexer.BREAK;
        leaving = leaves ? last - 1 : -1;
        end = withoutSeparators(leaves ? leaving : last);
    }

    private int next() {
        int next = colon + 1;
        while (!Brackets.closes(script.type(next)) && script.type(next) != Token.EOF
                && !(script.startsLine(next) && (script.isWord(next, "case") || script.isWord(next, "default")))) {
            next = script.after(next);
        }
        return Math.min(next, script.size() - 1);
    }

    private int withoutSeparators(int from) {
        int last = from;
        while (last > first && script.type(last - 1) == HocketLexer.SEPARATOR) {
            last--;
        }
        return last;
    }

    private boolean isOneStatement() {
        for (int i = first; i < end; i = script.after(i)) {
            boolean statement = script.type(i) == HocketLexer.FOR || script.type(i) == HocketLexer.WHILE || script.type(i) == HocketLexer.LET
                    || script.type(i) == HocketLexer.VAR;
            if (script.type(i) == HocketLexer.SEPARATOR || statement) {
                return false;
            }
        }
        return end > first;
    }

    String help(String pattern) {
        String written = isOneStatement()
                ? "write `" + ScriptTokens.ifShort(pattern + " => " + script.quoted(first, end), pattern + " =>") + "`"
                : "write `" + pattern + " => {`, and `}` after its statements";
        return leaving < 0 ? written : written + ", without `break`";
    }

    List<Edit> mending(int word, String pattern) {
        List<Edit> edits = new ArrayList<>();
        boolean block = !isOneStatement();
        edits.add(new Edit(script.span(word, colon + 1), pattern + (block ? " => {" : " =>") + (end > first || !block ? "" : " }")));
        if (leaving >= 0) {
            edits.add(Edit.delete(script.span(leaving)));
        }
        if (block && end > first) {
            edits.add(Edit.insert(script.end(end - 1), " }"));
        }
        return edits;
    }
}
