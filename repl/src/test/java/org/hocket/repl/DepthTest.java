package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertFails;
import static org.hocket.repl.Outcomes.assertPrints;

import org.junit.jupiter.api.Test;

/** Recursion and values without end. */
class DepthTest {

    private static final String DEPTH = "fn depth(n) = if n == 0 { 0 } else { 1 + depth(n - 1) }\n";
    private static final String ENDLESS = "fn endless(n) { endless(n + 1) + 1 }\n";

    @Test
    void recursion_is_10_000_deep_in_the_script_and_in_tasks() throws Exception {
        assertPrints("10000 10000\n", Command.of("-e", DEPTH + "print(depth(10_000), await async depth(10_000))").run());
    }

    @Test
    void deep_tasks_give_way_to_each_other() throws Exception {
        assertPrints("1000000\n", Command.of("-e", DEPTH + """
                let tasks = (0..100).map(i -> async { var n = 0; for j in 0..10 { n = depth(10_000) }; n })
                print((await tasks).sum())""").run());
    }

    @Test
    void recursion_through_functions_of_the_library_is_deep_too() throws Exception {
        String nested = "fn nested(n) = if n == 0 { 0 } else { 1 + [n - 1].map(nested)[0] }\n";
        assertPrints("10000 10000\n", Command.of("-e", nested + "print(nested(10_000), await async nested(10_000))").run());
    }

    @Test
    void endless_recursion_is_an_error() throws Exception {
        assertFails(1, "error[RecursionError]: calls are nested too deeply\n", Command.of("-e", ENDLESS + "endless(0)").run());
        assertFails(1, "error[RecursionError]: calls are nested too deeply\n", Command.of("-e", ENDLESS + "await async endless(0)").run());
    }

    @Test
    void endless_recursion_can_be_caught() throws Exception {
        assertPrints("caught\ncaught\n", Command.of("-e", ENDLESS + """
                try { endless(0) } catch RecursionError { print("caught") }
                await async { try { endless(0) } catch RecursionError { print("caught") } }""").run());
    }

    @Test
    void endless_recursion_in_a_task_that_gives_way_meanwhile_comes_to_its_end() throws Exception {
        assertPrints("caught\ncaught\n", Command.of("-e", """
                fn slow(n) {
                  var sum = 0
                  for i in 0..100 { sum += i }
                  sum + slow(n + 1)
                }
                for i in 0..2 { print(try { await async slow(0) } catch RecursionError { "caught" }) }""").run());
    }

    @Test
    void a_string_too_large_for_any_memory_is_an_error() throws Exception {
        assertFails(1, "error[MemoryError]: a string of length 10000000000 is too large\n",
                Command.of("-e", "\"x\".repeat(10 ** 10)").run());
    }

    @Test
    void memory_that_runs_out_is_an_error_after_which_the_script_goes_on() throws Exception {
        assertPrints("caught\n3\n", Command.of("-e", """
                fn grow() {
                  var xs = [1]
                  while true { xs = xs + xs }
                }
                try { grow() } catch MemoryError { print("caught") }
                print([1, 2].sum())""").java("-Xmx200m").run());
    }
}
