package org.hocket.interpreter.check;

import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Identifier;

/** Declares what imports bring. */
final class ImportResolver {

    private final Environment environment;

    ImportResolver(Environment environment) {
        this.environment = environment;
    }

    void declare(Declaration.Import entry) {
        if (entry.file()) {
            declareFile(entry);
        } else {
            declareLibrary(entry);
        }
    }

    private void declareLibrary(Declaration.Import entry) {
        String name = entry.target().text();
        LibraryNames library = environment.vocabulary().library(name);
        if (library == null) {
            String help = environment.vocabulary().globalValues().contains(name) ? "`" + name + "` is there without an import"
                    : Suggestions.didYouMean(name, environment.vocabulary().libraries());
            environment.report().error(entry.target().span(), "there is no module `" + name + "`",
                    help != null ? help : "to import a file, write its path in quotes: `import \"" + name + ".hk\"`");
        }
        for (Identifier member : entry.names()) {
            environment.report().error(member.span(), "a module of the library is imported whole",
                    "write `import " + name + "`, then `" + name + "." + member.text() + "`");
            environment.declareSymbol(member, null);
        }
        if (entry.alias() != null) {
            environment.declareSymbol(entry.alias(), library == null ? null : new Symbol.LibraryModule(name));
        }
    }

    private void declareFile(Declaration.Import entry) {
        FileModule module = switch (environment.imports().file(entry.target().text())) {
            case FileModule found -> found;
            case Imports.Problem problem -> {
                environment.report().error(entry.target().span(), problem.message(), problem.help());
                yield null;
            }
        };
        environment.resolution().putImport(entry, module);
        if (entry.alias() != null) {
            environment.declareSymbol(entry.alias(), module == null ? null : new Symbol.Namespace(module));
        }
        for (Identifier name : entry.names()) {
            environment.declareSymbol(name, module == null ? null : imported(module, entry.target().text(), name));
        }
    }

    private Symbol imported(FileModule module, String path, Identifier name) {
        Symbol target = module.exports().get(name.text());
        if (target == null) {
            environment.report().error(name.span(), "`" + path + "` has no `" + name.text() + "` to import",
                    missing(module, name.text()));
            return null;
        }
        return new Symbol.Imported(module, name.text(), target);
    }

    /** What to say to who asks a file for a name that it does not export. */
    static String missing(FileModule module, String name) {
        return name.startsWith("_") ? "a name that begins with `_` stays in its file"
                : Suggestions.member(name, module.exports().keySet());
    }
}
