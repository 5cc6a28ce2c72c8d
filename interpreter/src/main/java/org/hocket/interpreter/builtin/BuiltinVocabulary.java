package org.hocket.interpreter.builtin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hocket.interpreter.check.LibraryNames;
import org.hocket.interpreter.check.Vocabulary;
import org.hocket.interpreter.value.Signature;
import org.hocket.interpreter.value.Types;

/** The built-in functions, methods and modules, as the checker sees them. */
public final class BuiltinVocabulary implements Vocabulary {

    private static final Map<String, Library> METHODS =
            Stream.concat(Builtins.types().stream(), Stream.of("null", "bool", "function").map(BuiltinVocabulary::withoutMethods))
                    .collect(Collectors.toUnmodifiableMap(Library::name, Function.identity()));
    private static final Map<Boolean, Set<String>> GLOBALS = Builtins.globals().names().stream()
            .collect(Collectors.partitioningBy(Builtins::isValue, Collectors.toUnmodifiableSet()));
    private static final Set<String> TYPE_NAMES = Stream.concat(Types.NAMES.stream(), LibraryModules.typeNames().stream())
            .collect(Collectors.toUnmodifiableSet());

    private record NamesOf(Library library) implements LibraryNames {

        @Override
        public Collection<String> members() {
            return library.names();
        }

        @Override
        public Signature signature(String member) {
            Builtin builtin = library.builtin(member);
            return builtin == null ? null : builtin.signature();
        }

        @Override
        public String result(String member) {
            Builtin builtin = library.builtin(member);
            return builtin == null ? null : builtin.result();
        }
    }

    private static Library withoutMethods(String type) {
        return Library.of(type, "Has no methods.");
    }

    @Override
    public Set<String> globals() {
        return GLOBALS.get(false);
    }

    @Override
    public Set<String> globalValues() {
        return GLOBALS.get(true);
    }

    @Override
    public Signature ownSignature(String globalValue, String function) {
        Builtin builtin = LibraryModules.functionOf(globalValue, function);
        return builtin == null ? null : builtin.signature();
    }

    @Override
    public Signature globalSignature(String global) {
        Builtin builtin = Builtins.globals().builtin(global);
        return builtin == null ? null : builtin.signature();
    }

    @Override
    public String globalResult(String global) {
        return new NamesOf(Builtins.globals()).result(global);
    }

    @Override
    public Set<String> typeNames() {
        return TYPE_NAMES;
    }

    @Override
    public LibraryNames methods(String type) {
        Library methods = METHODS.get(type);
        return methods == null ? null : new NamesOf(methods);
    }

    @Override
    public Collection<String> typesWith(String method) {
        return Builtins.typesWith(method);
    }

    @Override
    public Collection<String> fields(String type) {
        return Types.fields(type);
    }

    @Override
    public Set<String> changingMethods() {
        return Builtins.changingMethods();
    }

    @Override
    public Collection<String> libraries() {
        return LibraryModules.names();
    }

    @Override
    public LibraryNames library(String module) {
        Library library = LibraryModules.get(module);
        return library == null ? null : new NamesOf(library);
    }
}
