package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a {@code parallel for} gives depends on the script, its data and the seed: never on how many work on it, and in which pieces. */
class ParallelResultTest {

    private static final long SEED = 7;

    private static final List<Integer> WORKERS = List.of(1, 2, 3, 7, 64);
    private static final List<Integer> CHUNKS = List.of(1, 3, 1000);

    /** In each, {@code OPTIONS} stands for those that are tried. */
    private static final String DRAWS = """
            import random
            print(random.int(0..10 ** 9))
            print(parallel(OPTIONS) for x in 0..200 { random.int(0..10 ** 9) })
            print(random.int(0..10 ** 9))
            """;

    private static final String NESTED_DRAWS = """
            import random
            print(parallel(OPTIONS) for x in 0..12 { [random.float(), parallel(OPTIONS) for y in 0..x { random.float() }] })
            """;

    private static final String DRAWS_OF_TASKS = """
            import random
            print(parallel(OPTIONS) for x in 0..50 { await [async random.float(), async random.float()] })
            """;

    private static final String DRAWS_OF_A_REDUCTION = """
            import random
            print(parallel(OPTIONS, reduce: (a, b) -> a + b * random.float()) for x in 0..200 { random.float() })
            """;

    private static final String DRAWS_OF_A_STREAM = """
            import random
            for r in parallel(OPTIONS) for x in 0..100 { random.float() } { print(r, random.float()) }
            """;

    private static final String SUM_OF_FLOATS = """
            print(parallel(OPTIONS, reduce: (a, b) -> a + b) for x in 1..3000 { (1 / x) * (if x % 7 == 0 { -1e12 } else { 1e-3 }) })
            """;

    private static final String SUM_OF_READ_FLOATS = """
            let ch = channel(5)
            async { for x in 1..1000 { ch.send(1 / x) }; ch.close() }
            print(parallel(OPTIONS, reduce: (a, b) -> a + b) for x in ch { x })
            """;

    @TestFactory
    Stream<DynamicTest> results_depend_on_no_option() {
        return Stream.of(DRAWS, NESTED_DRAWS, DRAWS_OF_TASKS, DRAWS_OF_A_REDUCTION, DRAWS_OF_A_STREAM, SUM_OF_FLOATS, SUM_OF_READ_FLOATS)
                .map(script -> DynamicTest.dynamicTest(script, () -> {
                    String expected = outputWith("workers: 1", script, SEED);
                    ways().forEach(way -> assertEquals(expected, outputWith(way, script, SEED), way));
                }));
    }

    private static Stream<String> ways() {
        return Stream.concat(Stream.of("chunk: 5", "balance: \"round_robin\"", "balance: \"weighted\", weights: [1, 3]"),
                WORKERS.stream().flatMap(workers -> Stream.concat(Stream.of("workers: " + workers),
                        CHUNKS.stream().map(chunk -> "workers: " + workers + ", chunk: " + chunk))));
    }

    @Test
    void another_seed_gives_other_draws() {
        assertNotEquals(outputWith("workers: 2", DRAWS, SEED), outputWith("workers: 2", DRAWS, SEED + 1));
    }

    private static String outputWith(String options, String script, long seed) {
        Outcome outcome = Hocket.run(script.replace("OPTIONS", options), seed);
        assertEquals("", outcome.errors(), options);
        return outcome.output();
    }
}
