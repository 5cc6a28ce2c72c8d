package org.hocket.interpreter.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The tree of a reduction, against its definition. */
class ReductionTest {

    /** The tree over some items, as text. */
    private static String tree(long from, long to) {
        if (to - from == 1) {
            return Long.toString(from);
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        return "(" + tree(from, middle) + " " + tree(middle, to) + ")";
    }

    private static String joined(int items, List<Integer> cuts, SplittableRandom random) {
        Reduction reduction = new Reduction((worker, left, right) -> "(" + left + " " + right + ")");
        List<Chunk> chunks = new ArrayList<>();
        int first = 0;
        for (int cut : cuts) {
            chunks.add(new Chunk(null, sized(cut - first), first));
            first = cut;
        }
        chunks.add(new Chunk(null, sized(items - first), first));
        while (!chunks.isEmpty()) {
            Chunk chunk = chunks.remove(random.nextInt(chunks.size()));
            reduction.accept(null, _ -> { }, chunk, nodes(chunk));
        }
        reduction.complete(null, _ -> { });
        return (String) reduction.result();
    }

    private static Items sized(int size) {
        return new Items() {

            @Override
            public int size() {
                return size;
            }

            @Override
            public Items part(int from, int to) {
                return sized(to - from);
            }
        };
    }

    private static List<String> nodes(Chunk chunk) {
        List<String> nodes = new ArrayList<>();
        long end = chunk.first() + chunk.size();
        for (long start = chunk.first(); start < end; ) {
            long size = 1L << Reduction.level(start, end);
            nodes.add(tree(start, start + size));
            start += size;
        }
        return nodes;
    }

    @Test
    void isTheSameHoweverTheItemsAreCut() {
        SplittableRandom random = new SplittableRandom(1);
        for (int items = 1; items < 70; items++) {
            for (int round = 0; round < 20; round++) {
                int count = items;
                List<Integer> cuts = random.ints(random.nextInt(5), 0, count + 1).sorted().distinct()
                        .filter(cut -> cut > 0 && cut < count).boxed().toList();
                assertEquals(tree(0, items), joined(items, cuts, random), () -> count + " items cut at " + cuts);
            }
        }
    }
}
