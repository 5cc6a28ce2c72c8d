package org.hocket.interpreter.node.task;

import java.util.random.RandomGenerator;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Types;

/**
 * How often a {@code retry} tries, and how long it waits in between.
 *
 * @param times  the most attempts
 * @param first  the first wait, in nanoseconds
 * @param grow   by what each wait is longer than the one before
 * @param most   the longest wait, in nanoseconds
 * @param jitter the part of a wait by which it may be longer or shorter, drawn at random
 */
record RetryPolicy(long times, long first, double grow, long most, double jitter) {

    private static final RetryPolicy DEFAULT = new RetryPolicy(1, 0, 1, Long.MAX_VALUE, 0);

    /**
     * An option as a script gives it.
     *
     * @param place what is to blame for a wrong value
     */
    private record Option(String name, Object value, ExpressionNode place) {

        long count() {
            if (value instanceof BigInt big && big.value().signum() > 0) {
                return Long.MAX_VALUE;
            }
            if (!(value instanceof Long || value instanceof BigInt)) {
                throw blame(new Failure(ErrorKind.TYPE, "`" + name + "` needs an int, not " + Types.describe(value)));
            }
            if (value instanceof Long count && count >= 1) {
                return count;
            }
            throw blame(new Failure(ErrorKind.ARGUMENT, "`" + name + "` is at least 1, not " + value,
                    "the first attempt counts, too: `retry 1` tries once"));
        }

        long nanoseconds() {
            long nanoseconds = TimeLimit.nanoseconds(value, "`" + name + "`", place);
            if (nanoseconds < 0) {
                throw blame(new Failure(ErrorKind.ARGUMENT, "`" + name + "` cannot be negative, and it is " + value));
            }
            return nanoseconds;
        }

        double number(double least, double most, String range) {
            double number = switch (value) {
                case Long whole -> whole;
                case BigInt big -> big.value().doubleValue();
                case Double fraction -> fraction;
                default -> throw blame(new Failure(ErrorKind.TYPE, "`" + name + "` needs a number, not " + Types.describe(value)));
            };
            if (number >= least && number <= most) {
                return number;
            }
            throw blame(new Failure(ErrorKind.ARGUMENT, "`" + name + "` is a number " + range + ", not " + value));
        }

        private HocketError blame(Failure failure) {
            return HocketError.blaming(place, failure);
        }
    }

    /** @throws HocketError a {@code TypeError} or {@code ArgumentError} of the script's where a value is wrong */
    static RetryPolicy of(String[] names, Object[] values, ExpressionNode[] places) {
        RetryPolicy policy = DEFAULT;
        for (int i = 0; i < names.length; i++) {
            policy = policy.with(new Option(names[i], values[i], places[i]));
        }
        return policy;
    }

    private RetryPolicy with(Option option) {
        return switch (option.name()) {
            case "times" -> new RetryPolicy(option.count(), first, grow, most, jitter);
            case "wait" -> new RetryPolicy(times, option.nanoseconds(), grow, most, jitter);
            case "grow" -> new RetryPolicy(times, first, option.number(1, Double.MAX_VALUE, "from 1 on"), most, jitter);
            case "most" -> new RetryPolicy(times, first, grow, option.nanoseconds(), jitter);
            case "jitter" -> new RetryPolicy(times, first, grow, most, option.number(0, 1, "from 0 to 1"));
            default -> throw new IllegalArgumentException("no option: " + option.name());
        };
    }

    /**
     * The nanoseconds to wait after that many failed attempts. Draws only where there is something to draw, so that a
     * {@code retry} without jitter leaves the script's random values as they are.
     */
    long pause(long failed, RandomGenerator random) {
        if (first == 0) {
            return 0;
        }
        double grown = Math.min(most, first * Math.pow(grow, failed - 1));
        double drawn = jitter == 0 ? grown : grown * (1 + jitter * (2 * random.nextDouble() - 1));
        return (long) Math.min(most, drawn);
    }
}
