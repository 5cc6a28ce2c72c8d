package org.hocket.interpreter.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Pattern;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.RecordType;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    @Test
    void an_inner_block_may_reuse_a_name() {
        Found script = Found.in("let x = 1\nif true { let x = 2; print(x) }\nprint(x)");
        var uses = script.all(Expression.Reference.class, r -> r.name().equals("x"));
        assertNotSame(script.resolution().symbol(uses.get(0)), script.resolution().symbol(uses.get(1)));
        assertEquals(2, uses.size());
    }

    @Test
    void a_name_means_the_outer_one_until_its_own_declaration() {
        Found script = Found.in("let x = 1\nif true { print(x); let x = 2; print(x) }");
        var uses = script.all(Expression.Reference.class, r -> r.name().equals("x"));
        assertTrue(((Symbol.Local) script.resolution().symbol(uses.get(0))).variable().topLevel());
        assertFalse(((Symbol.Local) script.resolution().symbol(uses.get(1))).variable().topLevel());
    }

    @Test
    void the_right_side_of_a_let_sees_the_outer_name() {
        Found script = Found.in("let x = 1\nif true { let x = x + 1; print(x) }");
        assertTrue(((Symbol.Local) script.symbol("x")).variable().topLevel());
    }

    @Test
    void names_of_the_file_hide_functions_of_the_language() {
        assertInstanceOf(Symbol.Builtin.class, Found.in("print(1)").symbol("print"));
        assertInstanceOf(Symbol.Function.class, Found.in("fn print(x) { }\nprint(1)").symbol("print"));
    }

    @Test
    void functions_and_types_are_seen_before_their_declaration() {
        Found script = Found.in("f(Point(1))\nfn f(p) = p\nrecord Point(x)");
        assertInstanceOf(Symbol.Function.class, script.symbol("f"));
        assertInstanceOf(Symbol.RecordType.class, script.symbol("Point"));
    }

    @Test
    void kinds_of_error_are_known_without_a_declaration() {
        assertEquals(new Symbol.BuiltinRecord(RecordType.of(ErrorKind.IO)), Found.in("throw IoError(\"x\")").symbol("IoError"));
    }

    @Test
    void imports_bring_modules_and_names() {
        Found script = Found.in("""
                import fs
                import "lib/util.hk" as util
                import "lib/util.hk" (clean)
                print(fs, util, clean)
                """);
        assertEquals(new Symbol.LibraryModule("fs"), script.symbol("fs"));
        assertInstanceOf(Symbol.Namespace.class, script.symbol("util"));
        Symbol.Imported clean = assertInstanceOf(Symbol.Imported.class, script.symbol("clean"));
        assertInstanceOf(Symbol.Function.class, clean.target());
    }

    @Test
    void a_type_and_a_value_of_one_name_do_not_hide_each_other() {
        Found script = Found.in("let list = [1]\nprint(list is list)");
        var test = script.all(Expression.TypeTest.class, _ -> true).getFirst();
        assertEquals(new Symbol.BuiltinType("list"), script.resolution().type(test.type()));
    }

    @Test
    void alternatives_of_a_pattern_declare_the_same_variable() {
        Found script = Found.in("print(match [1, 2] { [1, n] | [n, 1] => n, _ => 0 })");
        var bindings = script.all(Pattern.Binding.class, b -> b.name().text().equals("n"));
        assertSame(script.resolution().variable(bindings.get(0).name()), script.resolution().variable(bindings.get(1).name()));
        assertSame(script.variable("n"), script.resolution().variable(bindings.get(0).name()));
    }

    @Test
    void a_parameters_default_sees_the_parameters_before_it() {
        Found script = Found.in("fn f(a, b = a) = b\nf(1)");
        assertEquals(Variable.Origin.PARAMETER, script.variable("a").origin());
        assertSame(script.unit("f"), script.variable("a").owner());
    }

    @Test
    void a_method_call_knows_the_function_that_it_may_mean() {
        Found script = Found.in("fn twice(x) = x\nlet a = [1].twice()\nlet b = [1].chunks(1)\nprint(a.len(), b)");
        var members = script.all(Expression.Member.class, _ -> true);
        assertInstanceOf(Symbol.Function.class, script.resolution().fallback(members.get(0)));
        assertNull(script.resolution().fallback(members.get(1)));
        assertEquals(new Symbol.Builtin("len"), script.resolution().fallback(members.get(2)));
    }

    @Test
    void a_method_call_uses_no_var_of_that_name() {
        Found script = Found.in("var count = 0\nfn f(xs) = xs.count(x -> true)\ncount += 1\nf([1])");
        assertFalse(script.resolution().usesOutsideVar(script.function("f")));
    }

    @Test
    void a_file_exports_its_functions_types_and_lets() {
        var exports = Scripts.check("fn f() { }\nlet a = 1\nvar b = 2\nlet _c = 3\nrecord R(x)\nerror E(x)\nimport fs")
                .resolution().exports();
        assertEquals(List.of("f", "a", "R", "E"), List.copyOf(exports.keySet()));
        assertTrue(((Symbol.Local) exports.get("a")).variable().global());
    }
}
