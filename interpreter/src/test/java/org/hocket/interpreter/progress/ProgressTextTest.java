package org.hocket.interpreter.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final long UNKNOWN = -1;

    private static void assertText(String expected, int columns, long done, long total, double rate) {
        assertEquals(expected, new ProgressText(columns, true).of(done, total, rate));
    }

    /** Of a map that is half done, what stands behind the bar. */
    private static void assertBehindBar(String expected, long total, double rate) {
        assertText(" 50% ###############............... " + expected, 80, total / 2, total, rate);
    }

    @Test
    void it_tells_the_share_the_rate_and_the_time_left() {
        assertText(" 42% ############.................. 1.2M items/s, 3s left", 80, 2_520_000, 6_000_000, 1_200_000);
        assertEquals(" 42% ████████████░░░░░░░░░░░░░░░░░░ 1.2M items/s, 3s left",
                new ProgressText(80, false).of(2_520_000, 6_000_000, 1_200_000));
    }

    @Test
    void of_input_of_unknown_size_it_tells_the_count_and_the_rate() {
        assertText("12,345 items done, 1.2k items/s", 80, 12_345, UNKNOWN, 1234);
        assertText("1 item done, 30 items/min", 80, 1, UNKNOWN, 0.5);
        assertText("12,345 items done", 20, 12_345, UNKNOWN, 1234);
    }

    @Test
    void nothing_is_said_of_a_rate_that_nobody_knows() {
        assertText("  0% ..............................", 80, 0, 10, 0);
        assertText("0 items done", 80, 0, UNKNOWN, 0);
    }

    @Test
    void a_hundred_says_that_all_are_done() {
        assertText(" 99% #############################. 1.0M items/s, 1s left", 80, 999_999_999, 1_000_000_000, 1e6);
        assertText("100% ############################## 1.0M items/s, 0s left", 80, 1_000_000_000, 1_000_000_000, 1e6);
        assertText("100% ##############################", 80, 0, 0, 0);
    }

    @Test
    void rates_are_given_for_a_time_in_which_something_happens() {
        assertBehindBar("999k items/s, 51s left", 101_000_000, 999_400);
        assertBehindBar("1.0M items/s, 51s left", 101_000_000, 999_600);
        assertBehindBar("9.9 items/s, 6s left", 100, 9.94);
        assertBehindBar("10 items/s, 6s left", 100, 9.96);
        assertBehindBar("1.0 items/s, 50s left", 100, 1);
        assertBehindBar("30 items/min, 4s left", 4, 0.5);
        assertBehindBar("1.0 items/min, 1m 0s left", 2, 1 / 60.0);
        assertBehindBar("30 items/h, 4m 0s left", 4, 1 / 120.0);
    }

    @Test
    void the_time_left_has_two_units_at_most() {
        assertBehindBar("10 items/s, 1m 1s left", 1202, 10);
        assertBehindBar("10 items/s, 1h 1m left", 20 * 3661, 10);
        assertBehindBar("10 items/s, 23h 59m left", 20 * 86_399, 10);
        assertBehindBar("10 items/s, 2d 3h left", 20 * (2 * 86_400 + 3 * 3600), 10);
        assertBehindBar("10 items/s, over 99d left", 20L * 86_400 * 100, 10);
        assertBehindBar("1.0 items/h, over 99d left", Long.MAX_VALUE - 1, 1 / 3600.0);
    }

    @Test
    void it_is_shorter_than_the_terminal_is_wide() {
        assertText(" 42% #######........... 12 items/s, 5s left", 60, 42, 100, 12);
        assertText(" 42% ##... 12 items/s, 5s left", 47, 42, 100, 12);
        assertText(" 42% 12 items/s, 5s left", 40, 42, 100, 12);
        assertText(" 42% 5s left", 20, 42, 100, 12);
        assertText(" 42%", 5, 42, 100, 12);
        for (int columns = 0; columns < 200; columns++) {
            ProgressText text = new ProgressText(columns, false);
            assertTrue(text.of(1_234_567, 2_000_000_000, 123.4).length() <= Math.max(0, columns - 1));
            assertTrue(text.of(Long.MAX_VALUE, UNKNOWN, 123.4).length() <= Math.max(0, columns - 1));
        }
    }
}
