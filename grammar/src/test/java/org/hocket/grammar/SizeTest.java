package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;

/** Large and deep scripts. The time limits only guard against hangs. */
@Timeout(30)
class SizeTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long SMALL_STACK = 512 * 1024;

    @Test
    void nestingThatPeopleWriteParses() {
        assertParsesOnSmallStack("[".repeat(200) + "]".repeat(200));
        assertParsesOnSmallStack("if a { ".repeat(100) + "}".repeat(100));
        assertParsesOnSmallStack("a" + " + a".repeat(450));
        assertParsesOnSmallStack("if a { }" + " else if a { }".repeat(300));
        assertParsesOnSmallStack("a" + ".b()".repeat(200));
    }

    @Test
    void deeperNestingIsOneClearError() {
        for (String open : List.of("[", "(", "f(", "{", "if a { ", "x -> ", "- ", "not ", "await ", "async ", "a + ", "2 ** ",
                "a ?? ", "a[", "\"{", "match a { _ => ", "if a { } else ", "scope { ", "parallel for x in ", "parallel for x in a { ",
                "a is int is ", "(a.b.c.d.", "throw ",
                "let [", "try { ", "while a { ", "fn f() { ", "[a: ")) {
            List<Diagnostic> errors = onSmallStack(open.repeat(2_000));
            assertEquals(1, errors.size(), open);
        }
        assertTooDeep("[".repeat(2_000) + "]".repeat(2_000));
        assertTooDeep("a" + " + a".repeat(2_000));
        assertTooDeep("a" + ".b".repeat(2_000));
        assertTooDeep("- ".repeat(2_000) + "a");
        assertTooDeep("(".repeat(200) + "a" + (".b".repeat(100) + ")").repeat(200));
        assertTooDeep("match a { " + "[".repeat(2_000) + "]".repeat(2_000) + " => 1 }");
    }

    @Test
    void aLineOfOneMegabyteParses() {
        int items = MEGABYTE / 4;
        Statement.Binding list = (Statement.Binding) Scripts.module("let a = [" + "12, ".repeat(items) + "]").statements().getFirst();
        assertEquals(items, ((Expression.ListLiteral) list.value()).items().size());
        assertEquals(MEGABYTE, Scripts.module("a; ".repeat(MEGABYTE / 3) + " ".repeat(MEGABYTE % 3)).span().end());
        assertEquals(MEGABYTE + 2, Scripts.tree("'" + "x".repeat(MEGABYTE) + "'").length());
        assertEquals(MEGABYTE, Scripts.tree("x".repeat(MEGABYTE)).length());
        assertEquals("", Scripts.tree("#" + "x".repeat(MEGABYTE)));
        assertEquals("", Scripts.tree("\n".repeat(MEGABYTE)));
        assertEquals(MEGABYTE, Scripts.tree("9".repeat(MEGABYTE)).length());
    }

    @Test
    void noiseIsAnsweredQuicklyWithFewErrors() {
        for (String noise : "[ ] ( ) { } < > + - * / % = ! ? . , : ; | & ^ ~ ' \" \\ # @ $ ` _ 0 x".split(" ")) {
            checkNoise(noise);
        }
        for (String noise : List.of("[)", "{]", "(}", "\"{", "}\"", "[(", "a.", "a ", "..", "->", "??", "\\u{", "a\n", "-\n")) {
            checkNoise(noise);
        }
        checkNoise("\"\"\" {");
    }

    private static void checkNoise(String noise) {
        String script = noise.repeat(MEGABYTE / 8 / noise.length());
        if (SourceParser.parse(new SourceText("test.hk", script)) instanceof ParseResult.Failed failed) {
            assertTrue(Scripts.rendered(failed.diagnostics()).length() < 20_000);
        }
    }

    @Test
    void tenThousandLinesParse() {
        String line = "let total = items.map(x -> x.price * (1 + rate)).filter(p -> p > 0 and p < limit).sum()\n";
        assertEquals(10_000, Scripts.module(line.repeat(10_000)).statements().size());
    }

    private static void assertTooDeep(String script) {
        List<Diagnostic> errors = onSmallStack(script);
        assertEquals(1, errors.size());
        assertTrue(errors.getFirst().message().startsWith("this nests too deep"), errors.getFirst()::message);
    }

    private static void assertParsesOnSmallStack(String script) {
        assertEquals("", Scripts.rendered(onSmallStack(script)));
    }

    /** The errors of a script parsed with half of the stack that a thread usually has. */
    private static List<Diagnostic> onSmallStack(String script) {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(SourceParser.parse(new SourceText("test.hk", script))), "small",
                SMALL_STACK);
        thread.setUncaughtExceptionHandler((_, thrown) -> outcome.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return switch (outcome.get()) {
            case ParseResult.Parsed _ -> List.of();
            case ParseResult.Failed failed -> failed.diagnostics();
            default -> throw new AssertionError(outcome.get().toString());
        };
    }
}
