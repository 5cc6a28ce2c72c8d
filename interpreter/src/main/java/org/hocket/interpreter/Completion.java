package org.hocket.interpreter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hocket.interpreter.builtin.BuiltinVocabulary;
import org.hocket.interpreter.check.LibraryNames;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/** What the names in an input of a session can be completed to. */
public final class Completion {

    private static final BuiltinVocabulary VOCABULARY = new BuiltinVocabulary();

    private final ModuleLoader loader;

    Completion(ModuleLoader loader) {
        this.loader = loader;
    }

    /** All names that an input can use without an import. */
    public Collection<String> names() {
        Set<String> names = new TreeSet<>(loader.session().names().keySet());
        names.addAll(VOCABULARY.globals());
        names.addAll(VOCABULARY.globalValues());
        names.addAll(RecordType.ofLanguage().keySet());
        return names;
    }

    /** The modules of the library. */
    public Collection<String> modules() {
        return new TreeSet<>(VOCABULARY.libraries());
    }

    /** What can stand behind a name and a dot; empty where that is not known. */
    public Collection<String> members(String name) {
        return switch (loader.session().names().get(name)) {
            case Symbol.LibraryModule(String module) -> membersOf(VOCABULARY.library(module));
            case Symbol.Namespace(var module) -> module.exports().keySet();
            case Symbol.Local(var variable) -> membersOf(loader.valueOf(variable));
            case null, default -> List.of();
        };
    }

    private static Collection<String> membersOf(LibraryNames names) {
        return names == null ? List.of() : new TreeSet<>(names.members());
    }

    private static Collection<String> membersOf(Object value) {
        if (value == null) {
            return List.of();
        }
        Set<String> members = new TreeSet<>(membersOf(VOCABULARY.methods(Types.name(value))));
        switch (value) {
            case RecordValue record -> members.addAll(record.type().fields());
            case MapValue map -> map.keys().forEach(key -> {
                if (key instanceof String text && text.matches("[A-Za-z_][A-Za-z_0-9]*")) {
                    members.add(text);
                }
            });
            default -> {
            }
        }
        return members;
    }
}
