package org.hocket.grammar;

import org.antlr.v4.runtime.Token;

/** Imports as JavaScript, Python and Java write them. */
final class ForeignImports extends MistakeFinder {

    private final int first;
    private final int end;

    ForeignImports(FailurePlace place) {
        super(place);
        first = script.firstOfStatement(index);
        end = script.endOfStatement(index);
    }

    @Override
    Mistake find() {
        if (script.isWord(first, "from") && index == first + 1) {
            return fromImport();
        }
        if (script.type(first) != HocketLexer.IMPORT) {
            return null;
        }
        return switch (place.type(0)) {
            case HocketLexer.DOT -> dotted();
            case HocketLexer.NAME, HocketLexer.LBRACE, HocketLexer.TIMES -> fromPath();
            default -> null;
        };
    }

    private Mistake dotted() {
        int name = end - 1;
        boolean named = script.type(name) == HocketLexer.NAME;
        return named
                ? here("a module's name has no dots", "write `import " + script.text(name) + "`, or the path of a file: `import \""
                        + script.quoted(first + 1, end).replace('.', '/') + ".hk\" as " + script.text(name) + "`",
                        new Edit(script.span(first + 1, end), script.text(name)))
                : null;
    }

    /** {@code import x from "y"}, {@code import { a, b } from "y"}, {@code import * as x from "y"}. */
    private Mistake fromPath() {
        int from = first + 1;
        while (from < end && !script.isWord(from, "from")) {
            from = script.after(from);
        }
        if (from + 1 >= end) {
            return null;
        }
        String path = script.quoted(from + 1, end).replaceAll("^[\"']|[\"']$", "");
        String names = script.quoted(first + 1, from);
        if (names.startsWith("{") && isModule(path)) {
            return library(path, names.replaceAll("[{}]", "").strip());
        }
        String written = names.startsWith("{")
                ? source(path) + " (" + names.replaceAll("[{}]", "").strip() + ")"
                : renamed(path, names.replaceFirst("^\\*\\s*as\\s+", ""));
        return whole("there is no `from`", "import " + written);
    }

    private static boolean isModule(String path) {
        return path.matches("\\w+");
    }

    private static String source(String path) {
        return isModule(path) ? path : '"' + path.replaceFirst("^\\./", "").replaceFirst("\\.(js|ts|mjs|py|kts?|go)$", "")
                .replaceFirst("(?<!\\.hk)$", ".hk") + '"';
    }

    private static String renamed(String path, String name) {
        return path.equals(name) ? path : source(path) + " as " + name;
    }

    /** {@code from x import a, b}. */
    private Mistake fromImport() {
        int word = first + 1;
        while (script.type(word) != HocketLexer.IMPORT && script.type(word) != HocketLexer.SEPARATOR
                && script.type(word) != Token.EOF) {
            word++;
        }
        if (script.type(word) != HocketLexer.IMPORT || word + 1 >= end) {
            return null;
        }
        String module = script.quoted(first + 1, word);
        String target = module.matches("\\w+") ? module : '"' + module.replaceFirst("^\\.+", "").replace('.', '/') + ".hk\"";
        String names = script.quoted(word + 1, end).replaceAll("[()]", "").replaceAll("\\s+as\\s+\\w+", "").strip();
        if (isModule(module) && !names.equals("*")) {
            return library(module, names);
        }
        String written = names.equals("*") ? "import " + target : "import " + target + " (" + names + ")";
        return whole("there is no `from`", written);
    }

    /** A module of the library comes whole; names out of it are written with its name. */
    private Mistake library(String module, String names) {
        return at(script.isWord(first, "from") ? first : index, "there is no `from`",
                "write `import " + module + "`, and then `" + module + "." + names.replaceFirst("\\W.*", "") + "`",
                new Edit(script.span(first, end), "import " + module));
    }

    private Mistake whole(String message, String written) {
        return at(script.isWord(first, "from") ? first : index, message, "write `" + written + "`",
                new Edit(script.span(first, end), written));
    }
}
