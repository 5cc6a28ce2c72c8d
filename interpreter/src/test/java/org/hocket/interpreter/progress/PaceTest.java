package org.hocket.interpreter.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void the_first_look_tells_the_rate_since_the_beginning() {
        assertEquals(50, new Pace(7 * SECOND).at(9 * SECOND, 100));
    }

    @Test
    void a_slow_beginning_is_forgotten() {
        Pace pace = new Pace(0);
        pace.at(SECOND, 1);
        assertEquals(1000, pace.at(2 * SECOND, 1001));
        pace.at(3 * SECOND, 2001);
        assertEquals(1000, pace.at(4 * SECOND, 3001));
    }

    @Test
    void where_nothing_was_done_lately_the_whole_time_counts() {
        Pace pace = new Pace(0);
        assertEquals(0, pace.at(SECOND, 0));
        assertEquals(2, pace.at(2 * SECOND, 2));
        assertEquals(0.5, pace.at(4 * SECOND, 2));
    }

    @Test
    void it_takes_many_looks_over_a_long_time() {
        Pace pace = new Pace(0);
        double rate = 0;
        for (int look = 1; look <= 1_000_000; look++) {
            rate = pace.at(look * SECOND / 5, look * 20L);
        }
        assertEquals(100, rate, 0.001);
    }
}
