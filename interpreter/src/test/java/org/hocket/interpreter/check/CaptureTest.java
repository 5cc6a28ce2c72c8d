package org.hocket.interpreter.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hocket.grammar.tree.Expression;
import org.junit.jupiter.api.Test;

class CaptureTest {

    @Test
    void a_closure_captures_what_it_uses_of_the_function_around_it() {
        Found script = Found.in("fn f(a) { let b = 1; let c = 2; let g = x -> a + b; g(c) }");
        assertEquals(List.of("a", "b"), script.captures(script.lambda()));
        assertTrue(script.variable("a").captured());
        assertFalse(script.variable("c").captured());
        assertEquals(List.of(), script.captures(script.unit("f")));
    }

    @Test
    void closures_between_a_variable_and_its_use_capture_it_too() {
        Found script = Found.in("fn f(a) { let g = x -> y -> a; g(1) }");
        for (var lambda : script.all(Expression.Lambda.class, _ -> true)) {
            assertEquals(List.of("a"), script.captures(script.resolution().unit(lambda)));
        }
    }

    @Test
    void functions_reach_what_stands_at_the_top_level_as_globals() {
        Found script = Found.in("let a = 1\nvar b = 2\nvar _c = 3\nfn f() = a + b\nlet g = x -> a + b\nf(); g(1); _c");
        assertEquals(List.of(), script.captures(script.unit("f")));
        assertEquals(List.of(), script.captures(script.lambda()));
        assertTrue(script.variable("a").global());
        assertTrue(script.variable("b").global());
        assertFalse(script.variable("_c").global());
    }

    @Test
    void a_function_reaches_a_let_that_stands_below_it() {
        Found script = Found.in("fn f() = a\nlet a = 1\nf()");
        assertTrue(script.variable("a").global());
    }

    @Test
    void what_blocks_at_the_top_level_declare_is_captured() {
        Found script = Found.in("for i in 0..3 { let g = x -> i; g(1) }");
        assertEquals(List.of("i"), script.captures(script.lambda()));
        assertFalse(script.variable("i").global());
    }

    @Test
    void a_task_copies_global_vars_but_not_lets() {
        Found script = Found.in("let a = 1\nvar b = 2\nasync { let g = x -> a + b; g(1) }");
        assertEquals(List.of("b"), script.captures(script.task()));
        assertEquals(List.of("b"), script.captures(script.lambda()));
        assertFalse(script.lambda().usesOutsideVar());
    }

    @Test
    void a_closure_that_starts_a_task_reads_the_global_var_itself() {
        Found script = Found.in("var b = 2\nlet g = () -> async b\ng()");
        assertEquals(List.of("b"), script.captures(script.task()));
        assertEquals(List.of(), script.captures(script.lambda()));
        assertTrue(script.lambda().usesOutsideVar());
    }

    @Test
    void a_nested_function_that_calls_itself_captures_itself() {
        Found script = Found.in("fn f() { fn g(n) { g(n - 1) }; g(3) }");
        assertEquals(List.of("g"), script.captures(script.unit("g")));
        assertEquals(Variable.Origin.FUNCTION, script.variable("g").origin());
    }

    @Test
    void changes_are_noted_with_where_they_happen() {
        Found script = Found.in("fn f() { var a = 1; var b = [1]; var c = 1; a = 2; [1].each(x -> b.push(x)); a + b + c }");
        assertTrue(script.variable("a").assigned());
        assertFalse(script.variable("a").changedInInnerUnit());
        assertTrue(script.variable("b").changedInInnerUnit());
        assertFalse(script.variable("c").assigned());
    }

    @Test
    void a_function_uses_an_outside_var_through_those_that_it_names() {
        Found script = Found.in("""
                var count = 0
                fn bump() { count += 1 }
                fn twice() { bump(); bump() }
                fn later() = () -> twice()
                fn pure(x) { var own = x; own += 1; own }
                later()(); pure(1)
                """);
        for (String user : List.of("bump", "twice", "later")) {
            assertTrue(script.resolution().usesOutsideVar(script.function(user)), user);
        }
        assertFalse(script.resolution().usesOutsideVar(script.function("pure")));
        assertTrue(script.lambda().usesOutsideVar());
    }

    @Test
    void functions_that_name_each_other_are_followed_to_the_end() {
        Found script = Found.in("""
                var count = 0
                fn a(n) { b(n) }
                fn b(n) { if n > 0 { a(n - 1) } else { c() } }
                fn c() { count }
                a(1)
                """);
        assertTrue(script.resolution().usesOutsideVar(script.function("a")));
        assertTrue(script.resolution().usesOutsideVar(script.function("b")));
    }

    @Test
    void a_closure_over_a_let_belongs_to_no_task() {
        Found script = Found.in("fn f(a) { let g = x -> a; async { g(1) } }");
        assertFalse(script.lambda().usesOutsideVar());
        assertEquals(List.of("g"), script.captures(script.task()));
    }
}
