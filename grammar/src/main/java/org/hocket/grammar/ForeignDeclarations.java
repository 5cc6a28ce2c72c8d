package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.antlr.v4.runtime.Token;

/** Declarations with types, and of types. */
final class ForeignDeclarations extends MistakeFinder {

    private static final Set<String> TYPE_WORDS = Set.of("class", "struct", "interface", "trait", "enum", "object", "data", "type", "impl", "case");
    private static final Set<String> CONSTRUCTORS = Set.of("constructor", "__init__", "init", "initialize");

    ForeignDeclarations(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(this::typeDeclaration, this::recordInBraces, this::annotation, this::goStyle, this::cStyle);
    }

    private Mistake typeDeclaration() {
        int word = index - 1;
        if (place.type(0) != HocketLexer.NAME || script.type(word) != HocketLexer.NAME || !TYPE_WORDS.contains(script.text(word))
                || !place.beginsStatement(-1)) {
            return null;
        }
        int name = script.isWord(index, "class") ? index + 1 : index;
        String text = script.text(word);
        if (text.equals("enum")) {
            return at(word, "there is no `enum`", "write strings, or a `record` for each case: `record " + script.text(name) + "()`");
        }
        String record = "write `record " + script.text(name) + "(" + String.join(", ", fields(name)) + ")`";
        String method = method(name);
        return at(word, "there is no `" + text + "`", method == null ? record
                : record + ", and its methods as functions that take the record, and return a changed one with `.with(…)`: `" + method + "`");
    }

    /** The first method, as a function that takes the record; null where there is none. */
    private String method(int name) {
        int end = endOfType(name);
        String record = script.text(name).toLowerCase(Locale.ROOT);
        for (int i = name + 1; i < end; i++) {
            boolean method = script.type(i) == HocketLexer.LPAREN && script.type(i - 1) == HocketLexer.NAME
                    && !CONSTRUCTORS.contains(script.text(i - 1)) && script.brackets().isMatched(i)
                    && (script.startsLine(i - 1) || script.startsLine(i - 2)) && script.line(i) > script.line(name);
            if (method) {
                List<String> parameters = new ArrayList<>(List.of(record));
                addParameters(i, parameters);
                return "fn " + script.text(i - 1) + "(" + String.join(", ", parameters) + ") {";
            }
        }
        return null;
    }

    /** The names that the constructor takes, or else of the members that have a type. */
    private List<String> fields(int name) {
        int end = endOfType(name);
        List<String> fields = new ArrayList<>();
        for (int i = name + 1; i < end; i++) {
            boolean parameters = i == name + 1 && script.type(i) == HocketLexer.LPAREN
                    || script.type(i) == HocketLexer.LPAREN && CONSTRUCTORS.contains(script.text(i - 1));
            if (parameters && script.brackets().isMatched(i)) {
                addParameters(i, fields);
                if (!fields.isEmpty()) {
                    return fields;
                }
            }
        }
        for (int i = name + 1; i < end; i++) {
            boolean typed = script.type(i + 1) == HocketLexer.COLON
                    || script.type(i + 1) == HocketLexer.NAME && script.endsLine(i + 1) && script.line(i + 1) == script.line(i);
            boolean member = script.type(i) == HocketLexer.NAME && script.startsLine(i) && typed;
            if (member) {
                fields.add(script.text(i));
            }
        }
        return fields;
    }

    private void addParameters(int open, List<String> fields) {
        int close = script.brackets().partner(open);
        for (int i = open + 1; i < close; i = script.after(i)) {
            boolean last = script.type(i + 1) == HocketLexer.COMMA || script.type(i + 1) == HocketLexer.COLON || i + 1 == close
                    || script.type(i + 1) == HocketLexer.ASSIGN;
            boolean first = script.type(i - 1) != HocketLexer.COLON;
            if (script.type(i) == HocketLexer.NAME && last && first && !script.text(i).equals("self") && !script.text(i).equals("this")) {
                fields.add(script.text(i));
            }
        }
    }

    /** The end of what belongs to the type: its braces, or the lines that are indented deeper. */
    private int endOfType(int name) {
        int end = name;
        int indentation = script.indentation(script.line(name));
        while (script.type(end) != Token.EOF && !(script.line(end) > script.line(name) && script.startsLine(end)
                && script.indentation(script.line(end)) <= indentation)) {
            end++;
        }
        return end;
    }

    /** {@code record Point { x, y }}. */
    private Mistake recordInBraces() {
        boolean found = place.isIn(HocketParser.RULE_record) && place.type(0) == HocketLexer.LBRACE && script.brackets().isMatched(index);
        if (!found) {
            boolean bare = place.isIn(HocketParser.RULE_record) && place.expectsOnly(HocketLexer.LPAREN);
            int first = script.firstOfStatement(index);
            return bare
                    ? here("a " + script.text(first) + " names its fields", "write them in parentheses; for none, `"
                            + script.quoted(first, index) + "()`", Edit.insert(script.end(index - 1), "()"))
                    : null;
        }
        int close = script.brackets().partner(index);
        List<String> fields = new ArrayList<>();
        for (int i = index + 1; i < close; i++) {
            boolean field = script.type(i) == HocketLexer.NAME && script.type(i - 1) != HocketLexer.COLON && script.type(i - 1) != HocketLexer.NAME;
            if (field) {
                fields.add(script.text(i));
            }
        }
        String written = "(" + String.join(", ", fields) + ")";
        return here("the fields of a record stand in parentheses",
                "write `" + script.quoted(script.firstOfStatement(index), index) + written + "`", new Edit(script.span(index, close + 1), written));
    }

    /** {@code x: int} in a declaration. */
    private Mistake annotation() {
        boolean declares = place.isIn(HocketParser.RULE_binding) || place.isIn(HocketParser.RULE_function)
                || place.isIn(HocketParser.RULE_record) || place.isIn(HocketParser.RULE_lambda);
        if (place.type(0) != HocketLexer.COLON || place.type(1) == HocketLexer.ASSIGN || !declares) {
            return typedParameter();
        }
        int end = endOfAnnotation(index + 1);
        boolean result = place.isIn(HocketParser.RULE_function) && place.type(-1) == HocketLexer.RPAREN;
        if (result && script.type(end) != HocketLexer.LBRACE && script.type(end) != HocketLexer.ASSIGN) {
            return null;
        }
        String leaveOut = "leave out `" + script.quoted(index, end) + "`";
        return here(result ? "a function has no type for its result" : "names have no types",
                place.isIn(HocketParser.RULE_binding) && script.type(end) == HocketLexer.ASSIGN
                        ? write(script.quoted(script.firstOfStatement(index), index) + " " + script.quoted(end, script.endOfStatement(end)), leaveOut)
                        : leaveOut,
                Edit.delete(script.span(index, end)));
    }

    /** {@code fn f(a int)} and {@code fn f(int a)}. */
    private Mistake typedParameter() {
        if (place.isIn(HocketParser.RULE_function) && place.type(0) == HocketLexer.NAME && place.type(-1) == HocketLexer.RPAREN) {
            int end = endOfAnnotation(index);
            return script.type(end) == HocketLexer.LBRACE
                    ? here("a function has no type for its result", "leave out `" + script.quoted(index, end) + "`", Edit.delete(script.span(index, end)))
                    : null;
        }
        boolean parameter = place.isIn(HocketParser.RULE_function) && place.type(0) == HocketLexer.NAME && place.type(-1) == HocketLexer.NAME
                && place.type(-2) != HocketLexer.FN;
        boolean record = place.isIn(HocketParser.RULE_record) && place.type(0) == HocketLexer.NAME && place.type(-1) == HocketLexer.NAME;
        if (!parameter && !record) {
            return null;
        }
        boolean before = isTypeName(place.text(-1));
        int type = before ? index - 1 : index;
        return at(type, "names have no types", "leave out `" + script.text(type) + "`", Edit.delete(script.span(type)));
    }

    private int endOfAnnotation(int first) {
        int end = first;
        int depth = 0;
        while (script.type(end) != Token.EOF && script.line(end) == script.line(first)) {
            int type = script.type(end);
            depth += type == HocketLexer.LESS ? 1 : type == HocketLexer.GREATER ? -1 : 0;
            boolean ends = type == HocketLexer.ASSIGN || type == HocketLexer.COMMA || type == HocketLexer.TRAILING_COMMA
                    || type == HocketLexer.LBRACE || type == HocketLexer.SEPARATOR || Brackets.closes(type);
            if (ends && depth <= 0) {
                break;
            }
            end = script.after(end);
        }
        return end;
    }

    private static boolean isTypeName(String word) {
        return Set.of("int", "float", "double", "string", "String", "str", "bool", "boolean", "char", "long", "auto", "list", "dict", "any",
                "byte", "short", "void", "Integer", "Int", "Float", "Double", "Boolean", "number").contains(word);
    }

    /** {@code var x int = 5}, {@code let x}. */
    private Mistake goStyle() {
        if (!place.isIn(HocketParser.RULE_binding) || !place.expectsOnly(HocketLexer.ASSIGN)) {
            return null;
        }
        int first = script.firstOfStatement(index);
        if (place.type(0) == HocketLexer.SEPARATOR || place.type(0) == Token.EOF || Brackets.closes(place.type(0))) {
            return here("a name is declared with its value", "write `var " + script.quoted(first + 1, index)
                    + " = null`, or declare it where its value is known", Edit.insert(script.end(index - 1), " = null"));
        }
        boolean type = place.type(0) == HocketLexer.NAME && place.type(1) == HocketLexer.ASSIGN;
        return type
                ? here("names have no types", write(script.quoted(first, index) + " " + script.quoted(index + 1, script.endOfStatement(index)),
                        "leave out `" + place.text(0) + "`"), Edit.delete(place.span()))
                : null;
    }

    /** {@code int x = 5}. */
    private Mistake cStyle() {
        boolean found = place.type(0) == HocketLexer.NAME && place.type(-1) == HocketLexer.NAME && place.type(1) == HocketLexer.ASSIGN
                && place.beginsStatement(-1);
        return found
                ? at(index - 1, isTypeName(place.text(-1)) ? "names have no types" : "there is no `" + place.text(-1) + "` that declares a name",
                        write("let " + script.quoted(index, script.endOfStatement(index)), "write `let`") + ", or `var` if it changes later",
                        new Edit(script.span(index - 1), "let"))
                : null;
    }
}
