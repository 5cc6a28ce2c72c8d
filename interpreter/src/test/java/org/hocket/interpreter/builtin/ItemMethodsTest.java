package org.hocket.interpreter.builtin;

import static org.hocket.interpreter.builtin.Calls.fn;
import static org.hocket.interpreter.builtin.Calls.function;
import static org.hocket.interpreter.builtin.Calls.method;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.junit.jupiter.api.Test;

class ItemMethodsTest {

    private static final RangeValue HUGE = RangeValue.of(0, 1_000_000_000_000L);

    @Test
    void sortingIsStableInBothDirections() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(50); i > 0; i--) {
                items.add(ListValue.of((long) random.nextInt(5), (long) i));
            }
            boolean descending = random.nextBoolean();
            Comparator<Object> byFirst = Comparator.comparing(item -> (Long) ((ListValue) item).get(0));
            Object sorted = method(ListValue.from(items), "sorted", fn(item -> ((ListValue) item).get(0)), descending);
            items.sort(descending ? byFirst.reversed() : byFirst);
            assertShows(Printer.literal(ListValue.from(items)), sorted);
        }
    }

    @Test
    void sortingIntsNeedsNoKeyAndPutsFloatsAmongThem() {
        assertShows("[-1, 2, 3]", method(ListValue.of(3L, -1L, 2L), "sorted"));
        assertShows("[1, 1.5, 2]", method(ListValue.of(2L, 1.5, 1L), "sorted"));
        assertEquals(ErrorKind.TYPE, failure(() -> method(ListValue.of(2L, "a"), "sorted")).kind());
    }

    @Test
    void aRangeIsAskedWithoutWalkingOverIt() {
        assertEquals(true, method(HUGE, "contains", 999_999_999_999L));
        assertEquals(999_999_999_999L, method(HUGE, "last"));
        assertEquals(1_000_000_000_000L, method(HUGE, "len"));
        assertShows("[0, 1]", method(HUGE, "take", 2L));
    }

    @Test
    void aListOfTooManyItemsIsRefusedBeforeItIsBegun() {
        Failure failure = failure(() -> function("list", HUGE));
        assertEquals(ErrorKind.MEMORY, failure.kind());
        assertTrue(failure.getMessage().contains("1000000000000"), failure.getMessage());
    }

    @Test
    void whatLeavesAnIterationEarlyClosesIt() {
        assertClosed(stream -> method(stream, "first"));
        assertClosed(stream -> method(stream, "take", 1L));
        assertClosed(stream -> method(stream, "find", fn(_ -> true)));
        assertClosed(stream -> function("zip", stream, ListValue.of(1L)));
        assertClosed(stream -> failure(() -> method(stream, "map", fn(_ -> {
            throw new Failure(ErrorKind.ERROR, "stop");
        }))));
    }

    private static void assertClosed(java.util.function.Consumer<Object> use) {
        Naturals naturals = new Naturals();
        use.accept(naturals);
        assertEquals(0, naturals.open);
    }

    @Test
    void sumsOfIntsAreExact() {
        Object sum = method(ListValue.of(Long.MAX_VALUE, Long.MAX_VALUE), "sum");
        assertEquals(new BigInt(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1)), sum);
        assertEquals("to put strings together, write xs.join()", failure(() -> method(ListValue.of("a", "b"), "sum")).help());
    }

    @Test
    void windowsAndChunksCoverEveryItem() {
        ListValue items = ListValue.of(1L, 2L, 3L, 4L, 5L);
        assertShows("[[1, 2], [3, 4], [5]]", method(items, "chunks", 2L));
        assertShows("[[1, 2, 3], [3, 4, 5]]", method(items, "windows", 3L, 2L));
        assertShows("[]", method(items, "windows", 9L));
        assertEquals(ErrorKind.ARGUMENT, failure(() -> method(items, "chunks", 0L)).kind());
    }

    @Test
    void aListThatIsPassedOnIsSharedFromThenOn() {
        ListValue start = ListValue.of(1L);
        Object result = method(new ListValue(), "reduce", fn(x -> x), start);
        assertFalse(((CollectionValue) result).isClear());
        assertTrue(((CollectionValue) function("list", start)).isClear());
    }

    @Test
    void whatHasNoItemsSaysSo() {
        assertEquals("cannot loop over int 3", failure(() -> function("sum", 3L)).getMessage());
        assertEquals(ErrorKind.INDEX, failure(() -> method(new ListValue(), "first")).kind());
        assertEquals(ErrorKind.INDEX, failure(() -> method(new ListValue(), "pop")).kind());
        assertEquals(ErrorKind.ARGUMENT, failure(() -> method(new ListValue(), "max")).kind());
        assertEquals(NullValue.NULL, method(new ListValue(), "index_of", 1L));
    }

    @Test
    void listsChangeInPlace() {
        ListValue list = ListValue.of(1L, 2L, 3L);
        method(list, "insert", -1L, "x");
        assertShows("[1, 2, \"x\", 3]", list);
        assertEquals(2L, method(list, "pop", 1L));
        assertEquals(true, method(list, "remove", "x"));
        method(list, "reverse");
        assertShows("[3, 1]", list);
        assertEquals(ErrorKind.INDEX, failure(() -> method(list, "insert", 3L, 0L)).kind());
    }

    @Test
    void mapsAndSetsTakeWhatHasItems() {
        MapValue map = (MapValue) function("map", method(ListValue.of("a", "b"), "zip", RangeValue.of(1, 9)));
        assertShows("[a: 1, b: 2]", map);
        assertShows("set([\"a\"])", method((SetValue) function("set", "aba"), "difference", ListValue.of("b")));
        assertEquals(ErrorKind.TYPE, failure(() -> function("map", ListValue.of(1L))).kind());
    }

    private static void assertShows(String literal, Object value) {
        assertEquals(literal, Printer.literal(value));
    }

    private static Failure failure(Runnable call) {
        return assertThrows(Failure.class, call::run);
    }

    /** The ints from 0 up, without end, as a stream that counts how often it is open. */
    private static final class Naturals extends IterableValue {

        private int open;

        private final class Reading implements Iterator<Object>, AutoCloseable {

            private long next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object next() {
                return next++;
            }

            @Override
            public void close() {
                open--;
            }
        }

        @Override
        public Iterator<Object> open(Task reader) {
            open++;
            return new Reading();
        }

        @Override
        public String description() {
            return "naturals";
        }
    }
}
