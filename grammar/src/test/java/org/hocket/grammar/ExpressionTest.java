package org.hocket.grammar;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExpressionTest {

    @TestFactory
    Stream<DynamicTest> parallelMaps() {
        return Scripts.trees("""
                parallel for x in xs { x } ⇒ (parallel x xs {x})
                let a = parallel for x in 0..10 { x * 2 } ⇒ (let a (parallel x (.. 0 10) {(* x 2)}))
                parallel for [k, v] in m { k } ⇒ (parallel [k v] m {k})
                parallel(workers: 4, ordered: false) for _ in f(x) { } ⇒ (parallel workers:4 ordered:false _ (call f x) {})
                parallel (⏎reduce: (a, b) -> a + b,⏎init: 0,⏎) for x in xs {⏎x⏎} ⇒ (parallel reduce:(->(a b) (+ a b)) init:0 x xs {x})
                parallel(on: threads) for x in xs { x } ⇒ (parallel on:threads x xs {x})
                (parallel for x in xs { x }).len() + 1 ⇒ (+ (call (. (parallel x xs {x}) len)) 1)
                for r in parallel for x in xs { x } { r } ⇒ (for r (parallel x xs {x}) {r})
                parallel for x in parallel for y in ys { y } { x } ⇒ (parallel x (parallel y ys {y}) {x})
                async parallel for x in xs { x } ⇒ (async (parallel x xs {x}))
                f(parallel for x in xs { x }, 2) ⇒ (call f (parallel x xs {x}) 2)
                a.parallel; [parallel: 1]; f(parallel: 2) ⇒ (. a parallel); (map 'parallel':1); (call f parallel:2)
                """);
    }

    @TestFactory
    Stream<DynamicTest> collectionsAreListsOrMaps() {
        return Scripts.trees("""
                [] ⇒ []
                [:] ⇒ (map)
                [1, ...xs, 2,] ⇒ [1 ...xs 2]
                [a: 1, "k {k}": 2, (e): 3, in: 4,] ⇒ (map 'a':1 (text 'k ' k):2 e:3 'in':4)
                [error: 1, true: 2, as: 3] ⇒ (map 'error':1 'true':2 'as':3)
                [(a.b(1)): 1] ⇒ (map (call (. a b) 1):1)
                """);
    }

    @TestFactory
    Stream<DynamicTest> callsTakePositionsThenNamesAndSpreads() {
        return Scripts.trees("""
                f() ⇒ (call f)
                f(1, ...xs, port: 80, in: 2,) ⇒ (call f 1 ...xs port:80 in:2)
                f(a)(b)[c].d(e) ⇒ (call (. ([] (call (call f a) b) c) d) e)
                e.match.in ⇒ (. (. e match) in)
                """);
    }

    @TestFactory
    Stream<DynamicTest> anOptionalLinkEndsTheWholeChain() {
        return Scripts.trees("""
                a?.b ⇒ (chain (?. a b))
                a.b?.c[1].d(2) ⇒ (chain (call (. ([] (?. (. a b) c) 1) d) 2))
                a?[1]?.b ⇒ (chain (?. (?[] a 1) b))
                (a?.b).c ⇒ (. (chain (?. a b)) c)
                await a?.b ⇒ (await (chain (?. a b)))
                f(a?.b).c ⇒ (. (call f (chain (?. a b))) c)
                """);
    }

    @TestFactory
    Stream<DynamicTest> functionsWithoutANameTakePatterns() {
        return Scripts.trees("""
                x -> x + 1 ⇒ (->(x) (+ x 1))
                _ -> 1 ⇒ (->(_) 1)
                () -> { } ⇒ (->() {})
                (a, b = 1, ...rest) -> { a } ⇒ (->(a b=1 ...rest) {a})
                ([k, v], n) -> n ⇒ (->([k v] n) n)
                a -> b -> a ⇒ (->(a) (->(b) a))
                f(x -> x, (y) -> y) ⇒ (call f (->(x) x) (->(y) y))
                (x -> x)(1) ⇒ (call (->(x) x) 1)
                """);
    }

    @TestFactory
    Stream<DynamicTest> branchesAreValues() {
        return Scripts.trees("""
                let a = if b { 1 } else if c { 2 } else { 3 } ⇒ (let a (if b {1} (if c {2} {3})))
                if (a) { b }.c ⇒ (. (if a {b} -) c)
                1 + if a { 2 } else { 3 } ⇒ (+ 1 (if a {2} {3}))
                f(try { a } catch { b }) ⇒ (call f (try {a} (catch {b}) -))
                try { a } catch A | B as e { b } catch C { c } finally { d } ⇒ (try {a} (catch A B as e {b}) (catch C {c}) {d})
                """);
    }

    @TestFactory
    Stream<DynamicTest> armsEndAtCommasSemicolonsAndLines() {
        return Scripts.trees("""
                match a { 1 => b, 2 => c; 3 => d⏎4 => e } ⇒ (match a (1 => b) (2 => c) (3 => d) (4 => e))
                match a {⏎1 => b,⏎2 => c,⏎} ⇒ (match a (1 => b) (2 => c))
                match a { n if n < 0 => x = n, _ => x += 1 } ⇒ (match a (n if (< n 0) => {(= x n)}) (_ => {(+= x 1)}))
                match a { 1 => return, 2 => return b, 3 => throw c } ⇒ (match a (1 => (return -)) (2 => (return b)) (3 => (throw c)))
                match a { 1 => break, 2 => continue, 3 => { b } } ⇒ (match a (1 => break) (2 => continue) (3 => {b}))
                match a { 0 => b⏎-1 => c } ⇒ (match a (0 => b) ((- 1) => c))
                match a { } ⇒ (match a)
                """);
    }

    @TestFactory
    Stream<DynamicTest> tasksScopesAndTimeoutsAreOperands() {
        return Scripts.trees("""
                async f(g(x)) + 1 ⇒ (+ (async (call f (call g x))) 1)
                async { a⏎b } ⇒ (async {a; b})
                spawn f(x) + 1 ⇒ (+ (spawn (call f x)) 1)
                spawn { a⏎b } ⇒ (spawn {a; b})
                spawn(memory: 1, timeout: t) { a } ⇒ (spawn memory:1 timeout:t {a})
                spawn(memory) ⇒ (spawn memory)
                await spawn f(x) ⇒ (await (spawn (call f x)))
                let a = scope { b } ⇒ (let a (scope {b}))
                scope(limit: 10, supervise: true) { a } ⇒ (scope limit:10 supervise:true {a})
                timeout 2s { a } else { b } ⇒ (timeout 2000000000ns {a} {b})
                timeout limit * 2 { a } ⇒ (timeout (* limit 2) {a} -)
                timeout (a + b) { c } ⇒ (timeout (+ a b) {c} -)
                retry 3 { a } ⇒ (retry times:3 {a})
                let a = retry n - 1 { b }; retry (n + 1) { c } ⇒ (let a (retry times:(- n 1) {b})); (retry times:(+ n 1) {c})
                retry (only: [A, B], times: 5) { a } ⇒ (retry times:5 only:[A B] {a})
                lock a { b } ⇒ (lock a - - {b} -)
                lock a, ...b when c timeout d { e } else { f } ⇒ (lock a ...b c d {e} {f})
                let a = lock ...b timeout 1s { c } ⇒ (let a (lock ...b - 1000000000ns {c} -))
                lock (a ?? b).c, d[0] when e > 0 { } ⇒ (lock (. (?? a b) c) ([] d 0) (> e 0) - {} -)
                lock scope, shield { when } ⇒ (lock scope shield - - {when} -)
                lock when when when { after } ⇒ (lock when when - {after} -)
                shield { a } ⇒ (shield {a})
                select { a.recv() as b => c, d.send(e) => { f } } ⇒ (select (recv a as b => c) (send d e => {f}))
                select { await a as b => c; a.b[0].recv() => return; after d => e = 1 } ⇒ (select (await a as b => c) (recv ([] (. a b) 0) => (return -)) (after d => {(= e 1)}))
                let a = select { else => b, after.recv() => after } ⇒ (let a (select (else => b) (recv after => after)))
                async { select { await [a, b] => c } } ⇒ (async {(select (await [a b] => c))})
                select { as.recv() as as => as } ⇒ (select (recv as as as => as))
                """);
    }

    @TestFactory
    Stream<DynamicTest> wordsOfTheirPlaceAreNamesElsewhere() {
        return Scripts.trees("""
                scope(a) ⇒ (call scope a)
                scope = timeout - 1 ⇒ (= scope (- timeout 1))
                timeout(5) ⇒ (call timeout 5)
                timeout[0] + scope.a ⇒ (+ ([] timeout 0) (. scope a))
                retry(5); retry - 3; retry.a ⇒ (call retry 5); (- retry 3); (. retry a)
                select(a); select.b; shield(c); when = after ⇒ (call select a); (. select b); (call shield c); (= when after)
                match select { a => b } ⇒ (match select (a => b))
                if scope { a } ⇒ (if scope {a} -)
                let error = record ⇒ (let error record)
                error(as, retry, select) ⇒ (call error as retry select)
                try { a } catch error { b } ⇒ (try {a} (catch as error {b}) -)
                catchy; shared; test; assert; when; after ⇒ catchy; shared; test; assert; when; after
                error -> error ⇒ (->(error) error)
                """);
    }

    @TestFactory
    Stream<DynamicTest> namesHaveLettersOfAllScripts() {
        return Scripts.trees("""
                größe + 数_1 ⇒ (+ größe 数_1)
                e\u0301té.𝒳 ⇒ (. e\u0301té 𝒳)
                _ + _a ⇒ (+ _ _a)
                """);
    }
}
