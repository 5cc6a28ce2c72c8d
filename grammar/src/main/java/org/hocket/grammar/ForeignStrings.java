package org.hocket.grammar;

import java.util.Locale;
import java.util.Set;

/** Strings with a letter before them, side by side, or joined by a dot. */
final class ForeignStrings extends MistakeFinder {

    private static final Set<String> PREFIXES = Set.of("f", "r", "b", "u", "rf", "fr", "br", "rb", "s");

    ForeignStrings(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        boolean string = switch (place.type(0)) {
            case HocketLexer.STRING_OPEN, HocketLexer.TEXT_OPEN, HocketLexer.RAW_STRING -> true;
            default -> false;
        };
        return string ? first(this::prefix, this::dot, this::doubledQuote, this::neighbours) : null;
    }

    private int end() {
        return place.type(0) == HocketLexer.RAW_STRING ? index + 1 : script.closingOfString(index) + 1;
    }

    private String string() {
        return script.quoted(index, end());
    }

    private Mistake prefix() {
        boolean found = place.type(-1) == HocketLexer.NAME && script.end(index - 1) == script.start(index)
                && PREFIXES.contains(place.text(-1).toLowerCase(Locale.ROOT));
        if (!found) {
            return null;
        }
        String prefix = place.text(-1).toLowerCase(Locale.ROOT);
        boolean raw = place.type(0) == HocketLexer.RAW_STRING;
        String message = "a string has no `" + place.text(-1) + "` before it";
        if (prefix.contains("b")) {
            return at(index - 1, message, write("bytes(" + string() + ")", "write it in `bytes(…)`"), new Edit(script.span(index - 1), "bytes("),
                    Edit.insert(script.end(end() - 1), ")"));
        }
        boolean holes = prefix.contains("f") || prefix.equals("s");
        if (holes == raw) {
            String text = string();
            String other = raw ? '"' + text.substring(1, text.length() - 1).replace("\"", "\\\"") + '"'
                    : "'" + text.replaceAll("^\"+|\"+$", "") + "'";
            String reason = raw ? ", since `'…'` has no holes" : ", since `'…'` has no escapes and no holes";
            return at(index - 1, message, write(other, "leave it out, and change the quotes") + reason,
                    new Edit(script.span(index - 1, end()), other));
        }
        return at(index - 1, message, write(string(), "leave it out"), Edit.delete(script.span(index - 1)));
    }

    private Mistake dot() {
        boolean found = place.type(-1) == HocketLexer.DOT;
        return found
                ? at(index - 1, "strings are joined with `+`", write(script.quoted(script.firstOfOperand(index - 1), index - 1) + " + " + string(),
                        "write `+`"), new Edit(script.span(index - 1), " + "))
                : null;
    }

    /** {@code 'it''s'}. */
    private Mistake doubledQuote() {
        boolean found = place.type(0) == HocketLexer.RAW_STRING && place.type(-1) == HocketLexer.RAW_STRING
                && script.end(index - 1) == script.start(index);
        if (!found) {
            return null;
        }
        String text = script.quoted(index - 1, index + 1);
        String plain = '"' + text.substring(1, text.length() - 1).replace("''", "'").replace("\"", "\\\"").replace("{", "\\{") + '"';
        return here("`''` is no quote in a string", "a text that holds a `'` stands in double quotes: `" + ScriptTokens.ifShort(plain, "\"…\"") + "`",
                new Edit(script.span(index - 1, index + 1), plain));
    }

    private Mistake neighbours() {
        boolean found = place.type(-1) == HocketLexer.RAW_STRING || place.type(-1) == HocketLexer.STRING_CLOSE;
        boolean line = found && script.line(index) == script.line(index - 1);
        String before = line ? script.quoted(script.firstOfOperand(index), index) : "";
        return line
                ? here("two strings side by side are not joined", write(before + " + " + string(), "write `+` between them")
                        + (place.isInList() ? ", or put a `,` between them" : ""), Edit.insert(script.end(index - 1), " +"))
                : null;
    }
}
