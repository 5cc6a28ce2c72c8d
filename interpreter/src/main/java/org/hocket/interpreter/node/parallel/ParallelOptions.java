package org.hocket.interpreter.node.parallel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.control.Condition;
import org.hocket.interpreter.parallel.Backend;
import org.hocket.interpreter.parallel.Balance;
import org.hocket.interpreter.parallel.ParallelMap.Settings;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/** What stands in the parentheses of a {@code parallel}, evaluated from left to right. */
public final class ParallelOptions extends Node {

    @Child private ExpressionNode workers;
    @Child private ExpressionNode chunk;
    @Child private ExpressionNode balance;
    @Child private ExpressionNode weights;
    @Child private ExpressionNode ordered;
    @Child private ExpressionNode reduce;
    @Child private ExpressionNode init;

    /**
     * What they came to, Java's null for those that are left out.
     *
     * @param function joins two results
     */
    record Values(Object workers, Object chunk, Object balance, Object weights, boolean ordered, Object function, Object init) {
    }

    /** Each is null where it is left out. */
    public ParallelOptions(ExpressionNode workers, ExpressionNode chunk, ExpressionNode balance, ExpressionNode weights,
            ExpressionNode ordered, ExpressionNode reduce, ExpressionNode init) {
        this.workers = workers;
        this.chunk = chunk;
        this.balance = balance;
        this.weights = weights;
        this.ordered = ordered;
        this.reduce = reduce;
        this.init = init;
    }

    boolean reduces() {
        return reduce != null;
    }

    Values evaluate(VirtualFrame frame) {
        return new Values(orNull(workers, frame), orNull(chunk, frame), orNull(balance, frame), orNull(weights, frame),
                ordered == null || Condition.test(ordered, frame, "`ordered`"), orNull(reduce, frame), orNull(init, frame));
    }

    private static Object orNull(ExpressionNode node, VirtualFrame frame) {
        return node == null ? null : node.execute(frame);
    }

    /** How the map is to be run; each error names the option. */
    Settings settings(Values values, Task task) {
        int most = values.workers == null ? 0 : count("workers", workers, values.workers);
        return new Settings(Backend.THREADS, most, values.chunk == null ? 0 : count("chunk", chunk, values.chunk),
                values.balance == null ? null : balance(values, most, task.runtime().scheduler().cores()), ((Host) task.runtime().host()).mapObservers());
    }

    private static int count(String name, ExpressionNode option, Object value) {
        if (value instanceof Long number && number > 0) {
            return (int) Math.min(number, Integer.MAX_VALUE);
        }
        throw HocketError.blaming(option, new Failure(value instanceof Long ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                "`" + name + "` needs an int from 1 up, not " + Types.describe(value)));
    }

    private Balance balance(Values values, int most, int cores) {
        Balance.Rule rule = Arrays.stream(Balance.Rule.values()).filter(each -> name(each).equals(values.balance)).findFirst()
                .orElseThrow(() -> HocketError.blaming(balance, new Failure(
                        values.balance instanceof String ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                        "there is no `balance` called " + Printer.shortened(values.balance), "it is one of " + ruleNames())));
        if (rule != Balance.Rule.WEIGHTED) {
            if (weights != null) {
                throw HocketError.blaming(weights, new Failure(ErrorKind.ARGUMENT, "`weights` mean nothing to `balance: \""
                        + name(rule) + "\"`", "leave them out, or write `balance: \"weighted\"`"));
            }
            return new Balance(rule, Balance.equal(most > 0 ? most : cores));
        }
        if (weights == null) {
            throw HocketError.blaming(balance, new Failure(ErrorKind.ARGUMENT, "`balance: \"weighted\"` needs `weights`",
                    "give a number for each worker, as in `weights: [3, 1]`"));
        }
        double[] numbers = weights(values.weights);
        if (most > 0 && numbers.length != most) {
            throw HocketError.blaming(weights, new Failure(ErrorKind.ARGUMENT, "there are " + numbers.length + " `weights` for "
                    + most + (most == 1 ? " worker" : " workers"), "give one for each worker, or leave `workers` out"));
        }
        return new Balance(rule, numbers);
    }

    private static String name(Balance.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static String ruleNames() {
        return Arrays.stream(Balance.Rule.values()).map(rule -> "\"" + name(rule) + "\"").collect(Collectors.joining(", "));
    }

    private double[] weights(Object value) {
        if (!(value instanceof ListValue list) || list.size() == 0) {
            throw HocketError.blaming(weights, new Failure(value instanceof ListValue ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                    "`weights` needs a list of numbers, one for each worker, not " + Types.describe(value)));
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = weight(list.get(i));
        }
        return numbers;
    }

    private double weight(Object value) {
        double weight = switch (value) {
            case Long number -> number;
            case Double number -> number;
            default -> Double.NaN;
        };
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw HocketError.blaming(weights, new Failure(ErrorKind.ARGUMENT, "a weight is a number greater than 0, not "
                    + Types.describe(value)));
        }
        return weight;
    }

    /** What joins two results, which any worker may call; null where nothing does. */
    Closure function(Values values) {
        if (values.function == null) {
            return null;
        }
        try {
            if (!(values.function instanceof FunctionValue function)) {
                throw new Failure(ErrorKind.TYPE, "`reduce` needs a function of two values, not " + Types.describe(values.function),
                        "write it as in `reduce: (a, b) -> a + b`");
            }
            Closure closure = (Closure) function;
            if (closure.owner() != null) {
                throw closure.bound("`parallel for`");
            }
            ArgumentShape.positional(2).bind(closure.signature());
            return closure;
        } catch (Failure failure) {
            throw HocketError.blaming(reduce, failure);
        }
    }

    /** The result where there are no items. */
    Object ofNothing(Values values) {
        if (init == null) {
            throw HocketError.blaming(reduce, new Failure(ErrorKind.ARGUMENT, "there are no items to reduce",
                    "say what comes of none: `init: 0`"));
        }
        return values.init;
    }
}
