package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the text, the parser answers with a tree or with errors that can be shown. */
@Timeout(30)
class RobustnessTest {

    static final String SCRIPT = """
            #!/usr/bin/env hocket
            import "lib/util.hk" (clean, Point,)
            ## Doc.
            fn sq(x, y = 1, ...rest) = x * x ** -y
            record Point(x, y = 0)
            let [a, b, ...c] = [1, 2.5e3, ...xs[1..], 0xff]
            var m = [name: "Ada {b:>8,} {f("n{1 + 1}", z -> { z })}", "k": 5ms, (k): 64kib, in: [:]]
            m["k"] += 1; m.k = n?.v?[2] ?? 'raw'
            match v {
                0 | -1 => a, n if n < 0 => x = 2
                Point(x, y: 0) => { 1 }; is string => return 2, [type: "x", id: i] => throw E(),
            }
            try { f() } catch NotFound | IoError as e { 1 } catch e { 2 }
            finally { 3 }
            let t = \"""
                a {b}
                  c "q" \\u{1F600}
                \"""
            for [i, x] in xs.enumerate() { if a == 1 and not b in xs or x is not string { break } else { continue } }
            print(`sort -u {xs} '{x}' "{x}" ${x} \\`b {c}\\` {`a {b:>3}`} # '
              | wc`)
            shared hits = retry (times: 3, only: [IoError]) { retry n { shield { 1 } } }
            lock a, ...b when a.value > 0 timeout 1s { a.value += 1 } else { lock c { 2 } }
            select { ch.recv() as v => f(v), out.send(7) => x = 1; await t => { 2 }
                after 5s => return 3 }
            select { else => 1 }
            let sums = parallel(reduce: (a, b) -> a + b, init: 0) for [k, v] in m { parallel for x in v { x } }
            timeout 2s { await async slow() ?? throw "x" } else { scope(limit: 1) { () -> 1 } }
            """;
    private static final String SIGNS = "[](){}<>+-*/%=!?.,:;|`$'\"\\#_ \n0a\u00e9\uD83D\uDE00\u0000";

    @Test
    void theScriptThatIsCutUpIsRight() {
        assertFalse(Scripts.tree(SCRIPT).isEmpty());
    }

    @Test
    void randomBytesGiveOnlyDiagnostics() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            check(new String(bytes, StandardCharsets.UTF_8));
            check(new String(bytes, StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void randomSignsGiveOnlyDiagnostics() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            check(text.toString());
        }
    }

    @Test
    void aScriptCutAnywhereGivesOnlyDiagnostics() {
        for (int i = 0; i <= SCRIPT.length(); i++) {
            check(SCRIPT.substring(0, i));
            check(SCRIPT.substring(i));
        }
    }

    @Test
    void aScriptWithPiecesMovedDroppedOrPutInGivesOnlyDiagnostics() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(SCRIPT);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                mutate(text, random);
            }
            check(text.toString());
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(3)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
    }

    private static void check(String script) {
        if (SourceParser.parse(new SourceText("test.hk", script)) instanceof ParseResult.Failed failed) {
            assertFalse(failed.diagnostics().isEmpty());
            for (Diagnostic diagnostic : failed.diagnostics()) {
                assertTrue(diagnostic.primary().span().end() <= script.length(), script);
                assertFalse(DiagnosticRenderer.render(diagnostic).isEmpty());
            }
        }
    }
}
