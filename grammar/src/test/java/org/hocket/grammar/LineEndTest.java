package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LineEndTest {

    @TestFactory
    Stream<DynamicTest> aLineEndOrASemicolonSeparatesStatements() {
        return Scripts.trees("""
                a⏎b ⇒ a; b
                a;b ⇒ a; b
                a;⏎⏎;b; ⇒ a; b
                ⏎⏎a⏎ ⇒ a
                a # note⏎# more⏎b ⇒ a; b
                if a {⏎b⏎c } ⇒ (if a {b; c} -)
                a⏎(b) ⇒ a; b
                a⏎[b] ⇒ a; [b]
                """);
    }

    @TestFactory
    Stream<DynamicTest> aLineGoesOnAfterWhatAsksForMore() {
        return Scripts.trees("""
                a +⏎b ⇒ (+ a b)
                a and # note⏎⏎b ⇒ (and a b)
                a not⏎in b ⇒ (not in a b)
                let a =⏎b ⇒ (let a b)
                a +=⏎b ⇒ (+= a b)
                x ->⏎x ⇒ (->(x) x)
                match a { 1 =>⏎b } ⇒ (match a (1 => b))
                match a { 1 |⏎2 => b } ⇒ (match a ((| 1 2) => b))
                await⏎a ⇒ (await a)
                a.⏎b ⇒ (. a b)
                a ??⏎b ⇒ (?? a b)
                a..⏎b ⇒ (.. a b)
                """);
    }

    @TestFactory
    Stream<DynamicTest> aLineGoesOnWhereTheNextOneSaysSo() {
        return Scripts.trees("""
                a⏎.b⏎# note⏎⏎  ?.c ⇒ (chain (?. (. a b) c))
                if a { }⏎else { } ⇒ (if a {} {})
                if a { }⏎# note⏎else if b { } ⇒ (if a {} (if b {} -))
                try { a }⏎catch e { b }⏎finally { c } ⇒ (try {a} (catch as e {b}) {c})
                a⏎b.catch ⇒ a; (. b catch)
                """);
    }

    @TestFactory
    Stream<DynamicTest> onlyTheInnermostBracketCounts() {
        return Scripts.trees("""
                f(⏎a⏎,⏎b⏎) ⇒ (call f a b)
                [a⏎+ b⏎- c] ⇒ [(- (+ a b) c)]
                f(x -> {⏎ a⏎ b⏎}) ⇒ (call f (->(x) {a; b}))
                if a {⏎ f(⏎b⏎)⏎c⏎} ⇒ (if a {(call f b); c} -)
                """);
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        assertEquals("a; (+ b c)", Scripts.tree("a\r\nb +\r\nc\r\n"));
    }

    @Test
    void aScriptMayBeginWithItsInterpreterOrAByteOrderMark() {
        assertEquals("a", Scripts.tree("#!/usr/bin/env hocket\na"));
        assertEquals("a", Scripts.tree("\uFEFFa"));
    }

    @Test
    void anEmptyScriptHasNoStatements() {
        assertEquals("", Scripts.tree(""));
        assertEquals("", Scripts.tree("\n # nothing \n;\n"));
    }
}
