package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LiteralTest {

    private static final String QUOTES = "\"\"\"";

    @TestFactory
    Stream<DynamicTest> numbersMeanWhatTheySay() {
        return Scripts.trees("""
                42 ⇒ 42
                007 ⇒ 7
                1_000 ⇒ 1000
                0xff ⇒ 255
                0XF_F ⇒ 255
                0b101 ⇒ 5
                123456789012345678901234567890 ⇒ 123456789012345678901234567890
                1.5 ⇒ 1.5
                1e-3 ⇒ 0.001
                2E3 ⇒ 2000.0
                1_0.2_5e+1_0 ⇒ 1.025E11
                1.abs() ⇒ (call (. 1 abs))
                1..5 ⇒ (.. 1 5)
                1.5.round() ⇒ (call (. 1.5 round))
                0xfe-3 ⇒ (- 254 3)
                """);
    }

    @TestFactory
    Stream<DynamicTest> unitsMakeDurationsAndSizes() {
        return Scripts.trees("""
                7ns ⇒ 7ns
                10us ⇒ 10000ns
                250ms ⇒ 250000000ns
                1.5s ⇒ 1500000000ns
                2m ⇒ 120000000000ns
                1h ⇒ 3600000000000ns
                3d ⇒ 259200000000000ns
                0.000000001s ⇒ 1ns
                64kb ⇒ 64000
                4mb ⇒ 4000000
                2gb ⇒ 2000000000
                64kib ⇒ 65536
                1.5mib ⇒ 1572864
                2gib ⇒ 2147483648
                """);
    }

    @TestFactory
    Stream<DynamicTest> commandsHaveTheShellsTextAndHoles() {
        return Scripts.trees("""
                `ls -l` ⇒ (command 'ls -l')
                `a {x}{y + 1}` ⇒ (command 'a ' '' '' x (+ y 1))
                `{x:>3} b` ⇒ (command '' ' b' x:'>3')
                `'{x}' "{x}" ${x} {} \\{x}` ⇒ (command ''{x}' "{x}" ${x} {} \\{x}')
                `'it' {x} "it's" {x}` ⇒ (command ''it' ' ' "it's" ' '' x x)
                `a#'{x}' # '{x}` ⇒ (command 'a#'{x}' # '{x}')
                `{`b {x}`}` ⇒ (command '' '' (command 'b ' '' x))
                `\\`a\\` '\\`'` ⇒ (command '`a` '`'')
                `a`.b ⇒ (. (command 'a') b)
                """);
    }

    @Test
    void intsOfAnyLengthAreReadExactly() {
        Random random = new Random(7);
        for (int bits : new int[] {62, 63, 64, 65, 1_000, 50_000}) {
            BigInteger value = new BigInteger(bits, random);
            assertEquals(value.toString(), Scripts.tree(value.toString()));
            assertEquals(value.toString(), Scripts.tree("0x" + value.toString(16)));
            assertEquals(value.toString(), Scripts.tree("0b" + value.toString(2)));
        }
    }

    @TestFactory
    Stream<DynamicTest> stringsHaveEscapesAndHoles() {
        return Scripts.trees("""
                "" ⇒ ''
                "a 'b'" ⇒ 'a 'b''
                'a {b} \\n "c"' ⇒ 'a {b} \\n "c"'
                "\\{a\\} }" ⇒ '{a} }'
                "\\\\ \\" \\' \\u{41}\\u{1F600}" ⇒ '\\ " ' A😀'
                "a\\nb" ⇒ 'a\\nb'
                "hi {name}!" ⇒ (text 'hi ' name '!')
                "{a}{b}" ⇒ (text a b)
                "{x:.2f}" ⇒ (text x:'.2f')
                "{x:}" ⇒ (text x:'')
                "{x:>8,} {y::^5}" ⇒ (text x:'>8,' ' ' y::'^5')
                "{m["a:b"]:x}" ⇒ (text ([] m 'a:b'):'x')
                "{[a: 1]}" ⇒ (text (map 'a':1))
                "{f(k: 1):5}" ⇒ (text (call f k:1):'5')
                "{xs.map(x -> { x })}" ⇒ (text (call (. xs map) (->(x) {x})))
                "a{"b{"c{1 + 1}"}"}" ⇒ (text 'a' (text 'b' (text 'c' (+ 1 1))))
                "{-1}" ⇒ (text (- 1))
                """.replace("y::'^5'", "y:':^5'"));
    }

    @Test
    void nullTabAndReturnCanBeEscaped() {
        assertEquals("'\t\r\0'", Scripts.tree("\"\\t\\r\\0\""));
    }

    @Test
    void aTextLosesItsLayout() {
        assertText("'a\\n  b \"c\"\\nd'", "\n    a\n      b \"c\"\n    d\n  ");
        assertText("'a'", "a");
        assertText("'a\\n\\nb'", "\n  a\n\n  b\n");
        assertText("''", "");
        assertText("''", "\n");
        assertText("''", "\n   ");
        assertText("'\\n'", "\n\n\n");
        assertText("'a\\nb'", "a\n  b");
        assertText("'  a\\nb'", "  \n    a\n  b");
        assertText("'a\\nb'", "\r\n  a\r\n  b\r\n");
        assertText("'\"a\" '", "\"a\" ");
    }

    @Test
    void aTextLosesItsLayoutAroundHolesToo() {
        assertText("(text 'a ' b '\\n ' c '\\nd')", "\n  a {b}\n   {c}\n  d\n  ");
        assertText("(text a '\\nb')", "{a}\nb");
        assertText("(text 'a ' b '  ')", "a {b}  ");
        assertText("(text (+ a b))", "{a +\n b}");
    }

    @Test
    void anEscapedLineEndOrBlankIsNoLayout() {
        assertText("' a\\n b'", "\n  \\u{20}a\\n b\n");
    }

    private static void assertText(String expected, String content) {
        assertEquals(expected, Scripts.tree(QUOTES + content + QUOTES));
    }
}
