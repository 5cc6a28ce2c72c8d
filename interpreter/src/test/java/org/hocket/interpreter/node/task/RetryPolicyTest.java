package org.hocket.interpreter.node.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RandomGenerator NONE = () -> {
        throw new AssertionError("nothing is to be drawn");
    };

    @Test
    void each_wait_grows_by_the_factor_up_to_the_longest() {
        RetryPolicy policy = new RetryPolicy(9, 100, 2, 500, 0);
        assertEquals(100, policy.pause(1, NONE));
        assertEquals(200, policy.pause(2, NONE));
        assertEquals(400, policy.pause(3, NONE));
        assertEquals(500, policy.pause(4, NONE));
        assertEquals(500, policy.pause(1_000_000, NONE));
    }

    @Test
    void a_wait_that_grows_beyond_all_bounds_is_the_longest_there_is() {
        assertEquals(Long.MAX_VALUE, new RetryPolicy(9, 1, 1e300, Long.MAX_VALUE, 0).pause(9, NONE));
    }

    @Test
    void without_a_wait_nothing_is_waited_for_or_drawn() {
        assertEquals(0, new RetryPolicy(9, 0, 1e300, 500, 1).pause(9, NONE));
    }

    @Test
    void jitter_keeps_a_wait_within_its_part_and_below_the_longest() {
        SplittableRandom random = new SplittableRandom(1);
        RetryPolicy policy = new RetryPolicy(9, 1_000, 1, 1_050, 0.1);
        long first = policy.pause(1, random);
        boolean varies = false;
        for (int i = 0; i < 1_000; i++) {
            long pause = policy.pause(1, random);
            assertTrue(900 <= pause && pause <= 1_050, () -> "a wait of " + pause);
            varies |= pause != first;
        }
        assertTrue(varies);
        assertNotEquals(policy.pause(1, new SplittableRandom(2)), policy.pause(1, new SplittableRandom(3)));
    }
}
