package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hocket.interpreter.value.Signature;

/** A small world: a few functions, the modules {@code fs} and {@code math}, and the file {@code lib/util.hk}. */
final class TestImports implements Imports {

    private static final Map<String, Signature> GLOBALS = Map.of(
            "print", new Signature("print", List.of(parameter("values", true))),
            "len", new Signature("len", List.of(parameter("value", false))));

    private static final Map<String, Map<String, Signature>> LIBRARIES = Map.of(
            "fs", Map.of("read", new Signature("read", List.of(parameter("path", false)))),
            "math", Map.of("sqrt", new Signature("sqrt", List.of(parameter("x", false)))));

    private static Signature.Parameter parameter(String name, boolean rest) {
        return new Signature.Parameter(name, false, rest, rest ? "..." + name : name);
    }

    @Override
    public Set<String> globals() {
        return GLOBALS.keySet();
    }

    @Override
    public Signature globalSignature(String global) {
        return GLOBALS.get(global);
    }

    @Override
    public Set<String> globalValues() {
        return Set.of("args");
    }

    @Override
    public Signature ownSignature(String globalValue, String function) {
        return null;
    }

    @Override
    public Set<String> typeNames() {
        return Set.of("int", "float", "string", "bool", "list", "map", "set", "function", "null");
    }

    @Override
    public Set<String> changingMethods() {
        return Set.of("push", "pop", "insert", "remove", "sort", "reverse", "add", "clear");
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
    }
}
