package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hocket.interpreter.builtin.BuiltinVocabulary;
import org.hocket.interpreter.value.Signature;

/** A small world: the built-in functions and types, the modules {@code fs} and {@code math}, and the file {@code lib/util.hk}. */
final class TestWorld implements Vocabulary, Imports {

    private static final Vocabulary BUILTINS = new BuiltinVocabulary();

    private static final Map<String, Map<String, Signature>> LIBRARIES = Map.of(
            "fs", Map.of("read", new Signature("read", List.of(parameter("path", false)))),
            "math", Map.of("sqrt", new Signature("sqrt", List.of(parameter("x", false)))));

    private static Signature.Parameter parameter(String name, boolean rest) {
        return new Signature.Parameter(name, false, rest, rest ? "..." + name : name);
    }

    @Override
    public Set<String> globals() {
        return BUILTINS.globals();
    }

    @Override
    public Signature globalSignature(String global) {
        return BUILTINS.globalSignature(global);
    }

    @Override
    public String globalResult(String global) {
        return BUILTINS.globalResult(global);
    }

    @Override
    public Set<String> globalValues() {
        return BUILTINS.globalValues();
    }

    @Override
    public Signature ownSignature(String globalValue, String function) {
        return BUILTINS.ownSignature(globalValue, function);
    }

    @Override
    public Set<String> typeNames() {
        return BUILTINS.typeNames();
    }

    @Override
    public LibraryNames methods(String type) {
        return BUILTINS.methods(type);
    }

    @Override
    public Collection<String> typesWith(String method) {
        return BUILTINS.typesWith(method);
    }

    @Override
    public Collection<String> fields(String type) {
        return BUILTINS.fields(type);
    }

    @Override
    public Set<String> changingMethods() {
        return BUILTINS.changingMethods();
    }

    @Override
    public Collection<String> libraries() {
        return LIBRARIES.keySet();
    }

    @Override
    public LibraryNames library(String module) {
        return LIBRARIES.containsKey(module) ? new Names(LIBRARIES.get(module)) : null;
    }

    @Override
    public FileImport file(String path) {
        if (!path.equals("lib/util.hk")) {
            return new Problem("there is no file `" + path + "`", "check the path; it starts at the importing file's folder");
        }
        CheckResult util = Scripts.check("""
                fn clean(text) = text
                let items = [1]
                let _hidden = 2
                record Point(x, y = 0)
                """);
        return new FileModule(path, util.resolution().exports());
    }

    private record Names(Map<String, Signature> functions) implements LibraryNames {

        @Override
        public Collection<String> members() {
            List<String> names = new ArrayList<>(functions.keySet());
            names.add("pi");
            return names;
        }

        @Override
        public Signature signature(String member) {
            return functions.get(member);
        }

        @Override
        public String result(String member) {
            return member.equals("read") ? "string" : null;
        }
    }
}
