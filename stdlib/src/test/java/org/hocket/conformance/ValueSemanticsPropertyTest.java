package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Sharing that shows nowhere: programs print what they print where every read copies. */
class ValueSemanticsPropertyTest {

    private static final int PROGRAMS = 3_000;

    @Test
    void nobody_sees_a_change_that_is_made_by_another_name() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            RandomProgram program = new RandomProgram(seed, 25);
            Outcome outcome = Hocket.run(program.text());
            int number = seed;
            assertEquals(String.join("\n", program.output()), outcome.output().strip(),
                    () -> "seed " + number + "\n" + program.text() + outcome.errors());
        }
    }
}
