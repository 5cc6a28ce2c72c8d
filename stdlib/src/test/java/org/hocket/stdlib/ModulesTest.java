package org.hocket.stdlib;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

import org.hocket.interpreter.builtin.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {

    @Test
    void everyModuleIsFoundByItsName() {
        assertEquals(List.of("args", "csv", "fs", "http", "json", "log", "math", "path", "process", "random", "regex", "tasks", "time"), libraries().stream().map(Library::name).toList());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyFunctionHasASentenceAndAnExampleThatCallsIt(Library library) {
        assertAll(library.builtins().stream().map(builtin -> () -> {
            assertTrue(builtin.documentation().endsWith("."), builtin.name());
            assertTrue(builtin.example().contains(library.name() + "." + builtin.name() + "("), builtin.name());
        }));
    }

    static List<Library> libraries() {
        return ServiceLoader.load(Library.Provider.class).stream()
                .map(ServiceLoader.Provider::get).sorted(Comparator.comparing(Library.Provider::name))
                .map(Library.Provider::library).toList();
    }
}
