package org.hocket.stdlib.random;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.Types;

/** The module {@code random}. Each task draws from a generator of its own. */
public final class RandomModule implements Library.Provider {

    /** So many bytes are drawn between two polls. */
    private static final int CHUNK = 1 << 16;

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Library library() {
        return Library.of("random", "Values drawn at random; a run with `--seed` repeats them, whatever runs beside.")
            .function("int(range)", "One of the ints of a range.", """
                print(random.int(0..10) in 0..10)   # true""", RandomModule::drawInt)
            .function("float(low = 0.0, high = 1.0)", "A float from `low` up to `high`, which is not among them.", """
                let x = random.float()
                print(x >= 0.0 and x < 1.0)   # true""", RandomModule::drawFloat)
            .function("bool(chance = 0.5)", "True with that chance, from 0 to 1, and false otherwise.", """
                print(random.bool(1.0), random.bool(0))   # true false""", RandomModule::drawBool)
            .function("normal(mean = 0.0, deviation = 1.0)", "A float from the normal distribution.", """
                print(random.normal(5, 0))   # 5.0""", RandomModule::drawNormal)
            .function("exponential(mean = 1.0)", "A float from the exponential distribution: the time to wait for what happens every `mean` on average.", """
                print(random.exponential(10) >= 0)   # true""", a -> a.number(0) * a.task().random().nextExponential())
            .function("pick(items)", "One of the items of a list or a range.", """
                print(random.pick(["a"]))   # a""", a -> itemAt(a, draw(a, size(a))))
            .function("choices(items, n, weights = null)", """
                A list of `n` items of a list or a range, where each may be drawn many times, as often as its weight says.""", """
                print(random.choices(["a", "b"], 3, weights: [0, 1]))   # ["b", "b", "b"]""", Choices::draw)
            .function("sample(items, n)", "A list of `n` items of a list or a range, in random order, none drawn twice.", """
                print(random.sample(0..1000, 3).unique().len())   # 3""", RandomModule::sample)
            .function("shuffled(items)", "A list of the items of a list or a range in random order.", """
                print(random.shuffled([3, 1, 2]).sorted())   # [1, 2, 3]""", RandomModule::shuffled)
            .function("bytes(n)", "So many bytes, each of any value. Do not use them as secrets: they follow from the seed.", """
                print(random.bytes(4).len())   # 4""", RandomModule::drawBytes)
            .function("uuid()", "A UUID of version 4, as text. It is unique for a run without `--seed`, and no secret.", """
                print(random.uuid().matches('[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'))   # true""", RandomModule::drawUuid);
    }

    private static Object drawInt(Arguments a) {
        return a.get(0) instanceof RangeValue ? itemAt(a, draw(a, size(a))) : a.expected("a range", 0);
    }

    private static double drawFloat(Arguments a) {
        double low = a.number(0);
        double high = a.number(1);
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw a float from " + Printer.shortened(a.get(0)) + " up to "
                    + Printer.shortened(a.get(1)), "the first is the smaller one, and both are finite");
        }
        return a.task().random().nextDouble(low, high);
    }

    private static boolean drawBool(Arguments a) {
        double chance = a.number(0);
        if (!(chance >= 0 && chance <= 1)) {
            throw new Failure(ErrorKind.ARGUMENT, "a chance is from 0 to 1, not " + Printer.shortened(a.get(0))).at(0);
        }
        return a.task().random().nextDouble() < chance;
    }

    private static BytesValue drawBytes(Arguments a) {
        byte[] bytes = new byte[Limits.size(a.count(0), "bytes")];
        byte[] part = new byte[Math.min(bytes.length, CHUNK)];
        for (int start = 0; start < bytes.length; start += part.length) {
            a.task().pollIfDue();
            a.task().random().nextBytes(part);
            System.arraycopy(part, 0, bytes, start, Math.min(part.length, bytes.length - start));
        }
        return BytesValue.of(bytes);
    }

    /** As RFC 9562 lays it out: random bits, but for those of version and variant. */
    private static String drawUuid(Arguments a) {
        long high = a.task().random().nextLong() & ~0xF000L | 0x4000L;
        long low = a.task().random().nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private static double drawNormal(Arguments a) {
        double deviation = a.number(1);
        if (!(deviation >= 0)) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs a deviation from 0 up, not " + deviation).at(1);
        }
        return a.number(0) + deviation * a.task().random().nextGaussian();
    }

    private static long draw(Arguments a, long size) {
        if (size == 0) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw from the empty " + Types.describe(a.get(0))).at(0);
        }
        return a.task().random().nextLong(size);
    }

    static long size(Arguments a) {
        return switch (a.get(0)) {
            case ListValue list -> list.size();
            case RangeValue range -> range.size();
            default -> a.expected("a list or a range", 0);
        };
    }

    static Object itemAt(Arguments a, long index) {
        return a.get(0) instanceof RangeValue range ? (Object) range.get(index) : a.list(0).get((int) index);
    }

    private static ListValue sample(Arguments a) {
        long size = size(a);
        int count = a.count(1);
        if (count > size) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw " + count + " of " + size + " items").at(1);
        }
        // The places of a shuffled list, of which only those that have changed are kept: the items may be many.
        Map<Long, Long> moved = new HashMap<>();
        ListValue drawn = new ListValue();
        for (long i = 0; i < count; i++) {
            a.task().pollIfDue();
            long place = a.task().random().nextLong(i, size);
            drawn.add(itemAt(a, moved.getOrDefault(place, place)));
            moved.put(place, moved.getOrDefault(i, i));
        }
        return drawn;
    }

    /** Draws an item for each place from those not drawn yet (Fisher and Yates). */
    private static ListValue shuffled(Arguments a) {
        size(a);
        ListValue items = a.listOf(0);
        for (int i = 0; i < items.size() - 1; i++) {
            a.task().pollIfDue();
            int drawn = a.task().random().nextInt(i, items.size());
            Object item = items.get(i);
            items.set(i, items.get(drawn));
            items.set(drawn, item);
        }
        return items;
    }
}
