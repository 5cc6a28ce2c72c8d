package org.hocket.grammar;

import java.util.Map;
import java.util.Set;

/** Words that begin a statement in other languages: at the place of a name and before another they show the mistake. */
final class ForeignWords extends MistakeFinder {

    /** Words for which another one stands, and the statement goes on as it is. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("elif", "else if"), Map.entry("elsif", "else if"), Map.entry("elseif", "else if"),
            Map.entry("const", "let"), Map.entry("val", "let"), Map.entry("final", "let"), Map.entry("local", "let"),
            Map.entry("mut", "var"), Map.entry("raise", "throw"), Map.entry("except", "catch"), Map.entry("rescue", "catch"),
            Map.entry("until", "while not"), Map.entry("unless", "if not"));

    private static final Set<String> IN_FRONT = Set.of("public", "private", "protected", "static", "export", "pub", "global",
            "nonlocal", "override", "abstract", "internal");

    ForeignWords(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        int word = word();
        if (word < 0) {
            return first(this::let, this::created);
        }
        String text = script.text(word);
        if (SAME.containsKey(text)) {
            return replaced(word, text);
        }
        if (IN_FRONT.contains(text) && script.line(word) == script.line(word + 1)) {
            return at(word, "there is no `" + text + "`", "leave it out: `" + ScriptTokens.ifShort(
                    script.quoted(word + 1, script.endOfLine(word)), script.text(word + 1)) + "`", Edit.delete(script.span(word)));
        }
        return switch (text) {
            case "yield" -> at(word, "there is no `yield`", "gather them in a list: `var values = []` before the loop, here `values.push("
                    + ScriptTokens.ifShort(script.quoted(word + 1, script.endOfStatement(word + 1)), "…") + ")`, and return `values`");
            case "with" -> with(word);
            case "del" -> deletion(word);
            case "throws", "goto", "do" -> at(word, "there is no `" + text + "`", text.equals("do")
                    ? "write `while true {`, and leave the loop with `break`" : null);
            case "test" -> at(word, "a test needs a name", "write `test \"what it claims\" {`");
            default -> null;
        };
    }

    /** The word that begins the statement, or the part, at whose second token the parser failed; -1 where none does. */
    private int word() {
        if (place.type(-1) == HocketLexer.NAME && isKnown(place.text(-1)) && place.type(0) != HocketLexer.SEPARATOR
                && place.beginsStatement(-1)) {
            return index - 1;
        }
        boolean follows = place.afterStatement() || place.expects(HocketLexer.LBRACE);
        boolean begins = place.beginsStatement() || !place.text(0).equals("do");
        if (follows && begins && isKnown(place.text(0)) && place.type(0) == HocketLexer.NAME) {
            return index;
        }
        int first = script.firstOfStatement(index);
        boolean head = place.type(0) == HocketLexer.LBRACE || place.type(0) == HocketLexer.COLON
                || place.type(0) == HocketLexer.SEPARATOR && script.type(index + 1) == HocketLexer.LBRACE;
        boolean call = index > first + 1 && head;
        return call && script.type(first) == HocketLexer.NAME && isKnown(script.text(first)) ? first : -1;
    }

    private static boolean isKnown(String word) {
        return SAME.containsKey(word) || IN_FRONT.contains(word)
                || Set.of("yield", "with", "del", "throws", "goto", "do", "test").contains(word);
    }

    private Mistake replaced(int word, String text) {
        String instead = SAME.get(text);
        int end = script.endOfLine(word);
        int block = word + 1;
        while (block < end && script.type(block) != HocketLexer.LBRACE
                && !(script.type(block) == HocketLexer.COLON && script.endsLine(block)) && !script.isWord(block, "then")) {
            block++;
        }
        boolean negated = instead.endsWith("not");
        String rest = script.quoted(word + 1, block);
        boolean enclose = negated && rest.matches(".*\\b(and|or|&&|\\|\\|)\\b.*");
        String written = (instead + " " + (enclose ? "(" + rest + ")" : rest)).strip();
        boolean alone = instead.equals("throw") && rest.isEmpty();
        if (instead.equals("let") || instead.equals("var")) {
            written = instead + " " + script.text(word + 1);
        }
        return at(word, "there is no `" + text + "`", alone ? "write `throw e` with the error that was caught"
                : "write `" + ScriptTokens.ifShort(written, instead) + "`", enclose
                ? new Edit[] {new Edit(script.span(word), instead + " ("), Edit.insert(script.end(block - 1), ")")}
                : new Edit[] {new Edit(script.span(word), alone ? "throw e" : instead)});
    }

    /** {@code del m["a"]}. */
    private Mistake deletion(int word) {
        int end = script.endOfStatement(word + 1);
        boolean item = script.type(end - 1) == HocketLexer.RBRACKET && script.brackets().isMatched(end - 1);
        int open = item ? script.brackets().partner(end - 1) : -1;
        if (open <= word + 1) {
            return at(word, "there is no `del`", "leave it out: a name ends with its block", Edit.delete(script.span(word, end)));
        }
        String value = script.quoted(word + 1, open);
        String key = script.quoted(open + 1, end - 1);
        boolean number = script.type(open + 1) == HocketLexer.NUMBER || script.type(open + 1) == HocketLexer.MINUS;
        String written = number ? value + ".pop(" + key + ")" : value + ".remove(" + key + ")";
        return at(word, "there is no `del`", "write `" + written + "`" + (number ? "" : "; from a list, by the index: `" + value + ".pop(0)`"),
                new Edit(script.span(word, end), written));
    }

    /** {@code let mut x = 1}. */
    private Mistake let() {
        boolean found = place.isWord(-1, "mut") && place.type(-2) == HocketLexer.LET;
        return found
                ? at(index - 1, "there is no `mut`", write("var " + script.quoted(index, script.endOfStatement(index)), "write `var`"),
                        new Edit(script.span(index - 2, index), "var"))
                : null;
    }

    /** {@code new Point(1)}. */
    private Mistake created() {
        boolean found = place.isWord(-1, "new") && place.type(0) == HocketLexer.NAME;
        return found
                ? at(index - 1, "there is no `new`", write(script.quoted(index, script.endOfOperand(index)), "leave it out"),
                        Edit.delete(script.span(index - 1)))
                : null;
    }

    /** {@code with open(path) as f:}. */
    private Mistake with(int word) {
        int end = word + 1;
        int lineEnd = script.endOfLine(word);
        while (script.type(end) != HocketLexer.AS && end < lineEnd) {
            end = script.after(end);
        }
        if (script.type(end) != HocketLexer.AS || script.type(end + 1) != HocketLexer.NAME) {
            return null;
        }
        String name = script.text(end + 1);
        boolean opens = script.isWord(word + 1, "open") && script.type(word + 2) == HocketLexer.LPAREN;
        String written = "use " + name + " = " + (opens ? "fs." : "") + script.quoted(word + 1, end);
        boolean colon = script.type(end + 2) == HocketLexer.COLON;
        return at(word, "there is no `with`", "write `" + written + "`, which closes `" + name
                + "` when the block around it ends" + (opens ? "; `import fs` stands at the top" : ""), new Edit(script.span(word, colon ? end + 3 : end + 2), written));
    }
}
