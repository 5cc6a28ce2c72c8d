package org.hocket.stdlib.math;

import java.util.Arrays;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.Arithmetic;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Ordering;
import org.hocket.interpreter.value.Types;

/** The functions of {@code math} that say something about many values. */
final class Statistics {

    private Statistics() {
    }

    static void addTo(Library math) {
        math.function("prod(items)", "The product of all items, 1 if there are none.", """
                print(math.prod([2, 3, 7]))   # 42""", Statistics::product)
            .function("mean(items)", "The sum of numbers or durations, divided by how many they are.", """
                print(math.mean([1, 2, 6]), math.mean([1s, 4s]))   # 3.0 2.5s""", Statistics::mean)
            .function("median(items)", "The item in the middle of all in order, or the mean of the two there.", """
                print(math.median([9, 1, 2]), math.median([1, 2]))   # 2 1.5""", Statistics::median)
            .function("variance(items, population = false)", """
                How far numbers are from their mean: the sum of the squared distances, divided by one less than how many they are, as for a sample; by
                how many they are where they are the whole `population`.""", """
                print(math.variance([1, 2, 3, 4]))                     # 1.6666666666666667
                print(math.variance([1, 2, 3, 4], population: true))   # 1.25""", Statistics::variance)
            .function("stdev(items, population = false)", "The standard deviation: the square root of the variance.", """
                print(math.stdev([2, 4, 4, 4, 5, 5, 7, 9], population: true))   # 2.0""", a -> Math.sqrt(variance(a)));
    }

    private static Object product(Arguments a) {
        Object product = 1L;
        try (Iteration items = a.items(0)) {
            for (Object item : items) {
                if (!isNumber(item)) {
                    notOf(a, "numbers", item);
                }
                product = Arithmetic.multiply(product, item);
            }
        }
        return product;
    }

    private static Object mean(Arguments a) {
        List<Object> items = items(a, 1);
        Object sum = items.stream().anyMatch(Double.class::isInstance) ? (Object) FloatFunctions.sum(doubles(a, items))
                : items.stream().reduce(Arithmetic::add).orElseThrow();
        return Arithmetic.divide(sum, (long) items.size());
    }

    private static Object median(Arguments a) {
        List<Object> items = items(a, 1);
        items.sort((x, y) -> {
            a.task().pollIfDue();
            return Ordering.compare(x, y);
        });
        Object middle = items.get(items.size() / 2);
        return items.size() % 2 == 1 ? middle : Arithmetic.divide(Arithmetic.add(items.get(items.size() / 2 - 1), middle), 2L);
    }

    private static double variance(Arguments a) {
        boolean population = a.bool(1);
        double[] values = doubles(a, items(a, population ? 1 : 2));
        double mean = FloatFunctions.sum(values) / values.length;
        double[] squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).toArray();
        return FloatFunctions.sum(squares) / (population ? values.length : values.length - 1);
    }

    private static boolean isNumber(Object item) {
        return item instanceof Long || item instanceof Double || item instanceof BigInt;
    }

    /** All items: so many at least, all numbers or all durations. */
    private static List<Object> items(Arguments a, int least) {
        ListValue items = a.listOf(0);
        if (items.size() < least) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs at least " + (least == 1 ? "one value" : "two values") + ", and there is "
                    + (items.size() == 0 ? "none" : "one"));
        }
        boolean durations = items.get(0) instanceof DurationValue;
        for (Object item : items) {
            if (durations ? !(item instanceof DurationValue) : !isNumber(item)) {
                notOf(a, durations ? "durations alone" : "numbers", item);
            }
        }
        return Arrays.asList(items.toArray());
    }

    private static double[] doubles(Arguments a, List<Object> items) {
        return items.stream().mapToDouble(item -> item instanceof DurationValue ? Statistics.<Double>notOf(a, "numbers", item) : FloatFunctions.near(a, item))
                .toArray();
    }

    private static <T> T notOf(Arguments a, String wanted, Object item) {
        throw new Failure(ErrorKind.TYPE, a.called() + " needs " + wanted + " as `items`, not " + Types.describe(item));
    }
}
