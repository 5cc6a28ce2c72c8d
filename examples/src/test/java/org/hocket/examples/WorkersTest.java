package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.hocket.repl.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code monte_carlo_pi.hk} draws at random does not depend on who draws it. */
class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void digits_of_pi_are_the_same_with_any_number_of_workers(int workers) throws Exception {
        Path script = Path.of("parallel", "monte_carlo_pi.hk").toAbsolutePath();
        Command.Outcome outcome = Command.of("--seed", 7, script, "--workers", workers).run();
        assertEquals("pi is about 3.142836\n", outcome.output(), outcome.errors());
    }
}
