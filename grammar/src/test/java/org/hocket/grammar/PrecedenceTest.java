package org.hocket.grammar;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PrecedenceTest {

    @TestFactory
    Stream<DynamicTest> eachOperatorBindsTighterThanTheOneBeforeItInTheList() {
        return Scripts.trees("""
                a or b and c ⇒ (or a (and b c))
                a and b or c ⇒ (or (and a b) c)
                not a and b ⇒ (and (not a) b)
                a and not b ⇒ (and a (not b))
                not a == b ⇒ (not (== a b))
                not not a ⇒ (not (not a))
                a == b ?? c ⇒ (== a (?? b c))
                a ?? b..c ⇒ (?? a (.. b c))
                a..b + 1 ⇒ (.. a (+ b 1))
                a - 1..=b ⇒ (..= (- a 1) b)
                a + b * c ⇒ (+ a (* b c))
                a * b + c ⇒ (+ (* a b) c)
                -a * b ⇒ (* (- a) b)
                a * -b ⇒ (* a (- b))
                -2 ** 2 ⇒ (- (** 2 2))
                2 ** -1 ⇒ (** 2 (- 1))
                2 ** -1 * 3 ⇒ (* (** 2 (- 1)) 3)
                await a ** 2 ⇒ (** (await a) 2)
                -await a ⇒ (- (await a))
                await a + await b ⇒ (+ (await a) (await b))
                await a.b(c) ⇒ (await (call (. a b) c))
                await async f(x) ⇒ (await (async (call f x)))
                a in b and c not in d ⇒ (and (in a b) (not in c d))
                a + 1 is int ⇒ (is (+ a 1) int)
                a is not null or b ⇒ (or (is-not a null) b)
                """);
    }

    @TestFactory
    Stream<DynamicTest> operatorsOfOnePrecedenceGroupFromTheLeftAndPowersFromTheRight() {
        return Scripts.trees("""
                a - b + c ⇒ (+ (- a b) c)
                a / b // c % d ⇒ (% (// (/ a b) c) d)
                a or b or c ⇒ (or (or a b) c)
                a ?? b ?? c ⇒ (?? (?? a b) c)
                a ** b ** c ⇒ (** a (** b c))
                (a - b) - (c - d) ⇒ (- (- a b) (- c d))
                (a < b) == (c < d) ⇒ (== (< a b) (< c d))
                """);
    }

    @TestFactory
    Stream<DynamicTest> whatLeavesItsPlaceMayStandRightOfCoalesce() {
        return Scripts.trees("""
                a ?? throw E() ⇒ (?? a (throw (call E)))
                a ?? b ?? return 1 ⇒ (?? (?? a b) (return 1))
                let x = a ?? continue ⇒ (let x (?? a continue))
                a ?? throw b or c ⇒ (?? a (throw (or b c)))
                """);
    }

    @TestFactory
    Stream<DynamicTest> rangesMayBeOpenInBrackets() {
        return Scripts.trees("""
                xs[1..3] ⇒ ([] xs (.. 1 3))
                xs[-2..] ⇒ ([] xs (.. (- 2) -))
                xs[..5] ⇒ ([] xs (.. - 5))
                xs[..=n - 1] ⇒ ([] xs (..= - (- n 1)))
                xs[..] ⇒ ([] xs (.. - -))
                f(1.., ..2, a: ..3) ⇒ (call f (.. 1 -) (.. - 2) a:(.. - 3))
                (a + 1..) ⇒ (.. (+ a 1) -)
                [⏎..5,⏎6..⏎] ⇒ [(.. - 5) (.. 6 -)]
                """);
    }
}
