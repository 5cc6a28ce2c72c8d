package org.hocket.interpreter.builtin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltinsTest {

    private static final String FUNCTIONS = """
            print eprint input len int float string bool list set map bytes type range min max sum abs round
            sorted reversed zip enumerate any all sleep args env exit""";
    private static final String LIST = """
            map filter reduce flat_map each find any all sum min max sorted sort reverse reversed push pop insert
            remove first last take drop chunks windows zip enumerate group_by partition unique count index_of contains
            join with concat flatten is_empty len""";
    private static final String MAP = "keys values items get has remove merge map_values filter len with";
    private static final String STRING = """
            len upper lower trim split lines join replace starts_with ends_with contains index_of
            pad_left pad_right repeat chars to_int to_float matches format""";

    @Test
    void everyNameOfTheLanguageIsThere() {
        assertAll(
                () -> assertHas(Builtins.globals(), FUNCTIONS),
                () -> assertHas(Builtins.methodsOf(new ListValue()), LIST),
                () -> assertHas(Builtins.methodsOf(new MapValue()), MAP),
                () -> assertHas(Builtins.methodsOf(""), STRING));
    }

    private static void assertHas(Library library, String names) {
        assertAll(Stream.of(names.split("\\s+")).map(name -> () -> assertNotNull(library.builtin(name), name)));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyBuiltinHasASentenceAndAnExampleThatUsesIt(Library library) {
        assertAll(library.builtins().stream().map(builtin -> () -> {
            assertTrue(builtin.documentation().endsWith("."), builtin.name());
            assertTrue(builtin.example().contains(builtin.name() + (builtin.kind() == Builtin.Kind.VALUE ? "" : "(")), builtin.name());
        }));
    }

    static List<Library> libraries() {
        List<Library> all = new ArrayList<>(Builtins.types());
        all.add(Builtins.globals());
        return all;
    }

    @Test
    void onlyMethodsThatChangeTheirReceiverAreNamedSo() {
        assertTrue(Builtins.changingMethods().containsAll(List.of("push", "sort", "add", "remove", "clear")));
        assertFalse(Builtins.changingMethods().contains("sorted"));
    }
}
