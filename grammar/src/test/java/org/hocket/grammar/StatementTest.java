package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.hocket.grammar.tree.Declaration;

class StatementTest {

    @TestFactory
    Stream<DynamicTest> bindingsAndAssignments() {
        return Scripts.trees("""
                let a = 1; var b = a ⇒ (let a 1); (var b a)
                a = 1; a.b = 2; a[0].c = 3 ⇒ (= a 1); (= (. a b) 2); (= (. ([] a 0) c) 3)
                a += 1; a -= 1; a *= 2; a /= 2 ⇒ (+= a 1); (-= a 1); (*= a 2); (/= a 2)
                a //= 2; a %= 2; a **= 2 ⇒ (//= a 2); (%= a 2); (**= a 2)
                [a, b.c, [d]] = e ⇒ (= [a (. b c) [d]] e)
                use f = open(p) ⇒ (use f (call open p))
                """);
    }

    @TestFactory
    Stream<DynamicTest> sharedCells() {
        return Scripts.trees("""
                shared hits = 0; shared m = [:] ⇒ (shared hits 0); (shared m (map))
                shared = 1; shared += 1; shared.f(); shared[0]; shared(0) ⇒ (= shared 1); (+= shared 1); (call (. shared f)); ([] shared 0); (call shared 0)
                let shared = shared ⇒ (let shared shared)
                """);
    }

    @TestFactory
    Stream<DynamicTest> assertionsAndTests() {
        return Scripts.trees("""
                assert a == 1; assert not a, "b" ⇒ (assert (== a 1)); (assert (not a) 'b')
                assert (a or b) and c; assert [a] == b; assert -a < 0 ⇒ (assert (and (or a b) c)); (assert (== [a] b)); (assert (< (- a) 0))
                f(x -> { assert x }) ⇒ (call f (->(x) {(assert x)}))
                assert = 1; assert[0] = 1; assert.a; assert ⇒ (= assert 1); (= ([] assert 0) 1); (. assert a); assert
                let a = assert(1); f(assert) ⇒ (let a (call assert 1)); (call f assert)
                test "a b" { assert c } ⇒ (test 'a b' {(assert c)})
                test 'a' { } ⇒ (test 'a' {})
                test("a"); test = 1; let test = "a" ⇒ (call test 'a'); (= test 1); (let test 'a')
                """);
    }

    @TestFactory
    Stream<DynamicTest> loops() {
        return Scripts.trees("""
                while a < b { c } ⇒ (while (< a b) {c})
                for x in 0..10 { x } ⇒ (for x (.. 0 10) {x})
                for [k, v] in m { break } ⇒ (for [k v] m {break})
                for _ in f(x -> { x }) { continue } ⇒ (for _ (call f (->(x) {x})) {continue})
                """);
    }

    @TestFactory
    Stream<DynamicTest> declarations() {
        return Scripts.trees("""
                fn f(a, b = 1, ...rest) { return } ⇒ (fn f(a b=1 ...rest) {(return -)})
                fn sq(x,) = x * x ⇒ (fn sq(x) (* x x))
                record Point(x, y = 0) ⇒ (record Point(x y=0))
                record None() ⇒ (record None())
                error NotFound(what) ⇒ (error NotFound(what))
                """);
    }

    @TestFactory
    Stream<DynamicTest> importsNameModulesAndFiles() {
        return Scripts.trees("""
                import json ⇒ (import json as json)
                import json as j ⇒ (import json as j)
                import math (sqrt, pi) ⇒ (import math [sqrt pi])
                import "lib/util.hk" as util ⇒ (import file lib/util.hk as util)
                import 'lib/util.hk' (clean, Point,) ⇒ (import file lib/util.hk [clean Point])
                """);
    }

    @TestFactory
    Stream<DynamicTest> patterns() {
        return Scripts.trees("""
                let [] = a; let [b] = a ⇒ (let [] a); (let [b] a)
                let [a, b, ...rest] = c ⇒ (let [a b ...rest] c)
                let [a, ..., z] = c; let [...xs] = c ⇒ (let [a ..._ z] c); (let [...xs] c)
                let [name: n, "k k": [a], in: i] = m ⇒ (let (map name:n k k:[a] in:i) m)
                let [:] = m ⇒ (let (map) m)
                let Point(x, y: 0, z: Point(a)) = p ⇒ (let (Point x y:0 z:(Point a)) p)
                match a { 0 | -1.5 | "s" | 's' | 5s => b } ⇒ (match a ((| 0 (- 1.5) 's' 's' 5000000000ns) => b))
                match a { null | true | false => b } ⇒ (match a ((| null true false) => b))
                match a { is string | is null => b, _ => c } ⇒ (match a ((| (is string) (is null)) => b) (_ => c))
                match a { [is int, ...] => b } ⇒ (match a ([(is int) ..._] => b))
                """);
    }

    @Test
    void aDocCommentBelongsToTheDeclarationBelowIt() {
        assertEquals("Squares.\n\n  twice", documentation("## Squares.\n##\n##   twice\n# note\nfn f() = 1"));
        assertEquals("A point.", documentation("let a = 1 ## no\n\n## A point.\n\nrecord P(x)"));
        assertEquals("Bad.", documentation("a\n## Bad.\nerror E()"));
    }

    @Test
    void aDocCommentBehindCodeBelongsToNothing() {
        assertNull(documentation("let a = 1 ## no\nfn f() = 1"));
        assertNull(documentation("## of a\nlet a = 1\nfn f() = 1"));
    }

    private static String documentation(String script) {
        return switch (Scripts.module(script).statements().getLast()) {
            case Declaration.Function function -> function.documentation();
            case Declaration.Record record -> record.documentation();
            case Declaration.ErrorKind error -> error.documentation();
            default -> throw new AssertionError("no declaration at the end of " + script);
        };
    }
}
