package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RangeValueTest {

    private static List<Object> items(RangeValue range) {
        List<Object> items = new ArrayList<>();
        boolean up = range.step() > 0;
        for (long i = range.from(); up ? i < range.to() : i > range.to(); i += range.step()) {
            items.add(i);
        }
        if (range.closed() && Math.floorMod(range.to() - range.from(), range.step()) == 0
                && (up ? range.from() <= range.to() : range.from() >= range.to())) {
            items.add(range.to());
        }
        return items;
    }

    private static RangeValue any(Random random) {
        int step = random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1);
        return new RangeValue(random.nextInt(-6, 7), random.nextInt(-6, 7), random.nextBoolean(), step, true, true);
    }

    @Test
    void aRangeHasTheIntsThatCountingGives() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            RangeValue range = any(random);
            List<Object> expected = items(range);
            List<Object> found = new ArrayList<>();
            range.forEach(found::add);
            assertEquals(expected, found, range::toString);
            assertEquals(expected.size(), range.size());
            for (long item = -20; item < 20; item++) {
                assertEquals(expected.contains(item), range.contains((Object) item));
                assertEquals(expected.contains(item), range.contains((Object) (double) item));
            }
            assertFalse(range.contains((Object) 0.5));
        }
    }

    @Test
    void rangesAreEqualWhereTheirIntsAre() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            RangeValue a = any(random);
            RangeValue b = any(random);
            boolean expected = items(a).equals(items(b));
            assertEquals(expected, a.equals(b), () -> a + " and " + b);
            assertTrue(!expected || a.hashCode() == b.hashCode());
        }
    }

    @Test
    void aPartOfARangeIsARange() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            RangeValue range = any(random);
            int size = (int) range.size();
            int from = random.nextInt(size + 1);
            int to = random.nextInt(from, size + 1);
            assertEquals(items(range).subList(from, to), items(range.slice(from, to)), range::toString);
        }
    }

    @Test
    void rangesReachToTheEndsOfSixtyFourBits() {
        assertEquals(Long.MAX_VALUE, RangeValue.of(0, Long.MAX_VALUE).size());
        assertEquals(Long.MAX_VALUE, RangeValue.closed(Long.MIN_VALUE, Long.MAX_VALUE).size());
        assertEquals(2, RangeValue.closed(Long.MIN_VALUE, Long.MAX_VALUE).withStep(Long.MAX_VALUE).size() - 1);
        assertEquals(1, RangeValue.closed(Long.MAX_VALUE, Long.MAX_VALUE).size());
        assertEquals(1, RangeValue.of(0, Long.MIN_VALUE).withStep(Long.MIN_VALUE).size());
        assertEquals(2, RangeValue.closed(0, Long.MIN_VALUE).withStep(Long.MIN_VALUE).size());
        assertEquals(Long.MAX_VALUE, RangeValue.open(1L, null, false).size());
        assertTrue(RangeValue.closed(Long.MIN_VALUE, Long.MAX_VALUE).contains((Object) 0L));
    }

    @Test
    void aRangeWithoutAStartCannotBeCounted() {
        Failure failure = assertThrows(Failure.class, () -> RangeValue.open(null, 5L, false).size());
        assertEquals("the range ..5 has no start", failure.getMessage());
        assertThrows(Failure.class, () -> RangeValue.of(0, 1).withStep(0));
    }

    @Test
    void indexesCountFromEitherEnd() {
        assertEquals(2, Index.of(2, 3, "list"));
        assertEquals(0, Index.of(-3, 3, "list"));
        assertEquals("there is no index 3 in a list of length 3",
                assertThrows(Failure.class, () -> Index.of(3, 3, "list")).getMessage());
        assertThrows(Failure.class, () -> Index.of(Long.MIN_VALUE, 3, "list"));
        assertThrows(Failure.class, () -> Index.of(0, 0, "string"));
    }
}
