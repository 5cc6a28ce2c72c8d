package org.hocket.interpreter.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience();
    private int looks;

    /** How often it looked in a wait that does not end. */
    private int looksInVain() {
        looks = 0;
        assertFalse(patience.outlasts(() -> {
            looks++;
            return false;
        }));
        return looks;
    }

    private void succeed() {
        while (!patience.outlasts(() -> true)) {
            looks = 0;
        }
    }

    @Test
    void after_a_success_it_spins_and_after_failures_less_and_less() {
        succeed();
        int first = looksInVain();
        assertTrue(first > 0);
        for (int turns = first / 2; turns > 0; turns /= 2) {
            assertEquals(turns, looksInVain());
        }
        assertEquals(0, looksInVain());
    }

    @Test
    void trials_that_fail_get_rarer() {
        List<Integer> pauses = new ArrayList<>();
        int pause = 0;
        while (pauses.size() < 5) {
            pause++;
            if (looksInVain() > 0) {
                pauses.add(pause);
                pause = 0;
            }
        }
        assertEquals(List.of(16, 32, 64, 128, 256), pauses);
    }
}
