package org.hocket.stdlib.random;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Types;

/** Items drawn with replacement: argument 0 holds them, 1 is how many, 2 their weights or null. */
final class Choices {

    private Choices() {
    }

    static ListValue draw(Arguments a) {
        long size = RandomModule.size(a);
        int count = a.count(1);
        double[] bounds = a.isNull(2) ? null : bounds(a, size);
        if (size == 0 && count > 0) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " cannot draw from the empty " + Types.describe(a.get(0)));
        }
        RandomGenerator random = a.task().random();
        ListValue drawn = new ListValue();
        for (int i = 0; i < count; i++) {
            a.task().pollIfDue();
            drawn.add(RandomModule.itemAt(a, bounds == null ? random.nextLong(size) : place(bounds, random)));
        }
        return drawn;
    }

    /** For each item the sum of the weights up to its own. */
    private static double[] bounds(Arguments a, long size) {
        ListValue weights = a.list(2);
        if (weights.size() != size) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs a weight for each item: there are " + size + " items and "
                    + weights.size() + " weights");
        }
        double[] bounds = new double[weights.size()];
        double sum = 0;
        for (int i = 0; i < bounds.length; i++) {
            double weight = switch (weights.get(i)) {
                case Long value -> value;
                case Double value -> value;
                default -> a.<Double>expected("a list of numbers", 2);
            };
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new Failure(ErrorKind.ARGUMENT, "a weight is a finite number from 0 up, not " + weight);
            }
            sum += weight;
            bounds[i] = sum;
        }
        if (sum == 0 || Double.isInfinite(sum)) {
            throw new Failure(ErrorKind.ARGUMENT, "the weights add up to " + sum + ", so there is nothing to draw by");
        }
        return bounds;
    }

    /** The first item whose bound is above what is drawn, so that one of weight 0 never is. */
    private static int place(double[] bounds, RandomGenerator random) {
        double drawn = random.nextDouble(bounds[bounds.length - 1]);
        int found = Arrays.binarySearch(bounds, drawn);
        int place = found >= 0 ? found : -found - 1;
        while (bounds[place] <= drawn) {
            place++;
        }
        return place;
    }
}
