package org.hocket.interpreter.node.parallel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketContext;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.control.Condition;
import org.hocket.interpreter.parallel.Backend;
import org.hocket.interpreter.parallel.Balance;
import org.hocket.interpreter.parallel.ParallelMap.Settings;
import org.hocket.interpreter.process.ProcessBackend;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.Types;

/** What stands in the parentheses of a {@code parallel}, evaluated from left to right. */
public final class ParallelOptions extends Node {

    /** More workers than anybody means; each needs a queue of its own. */
    private static final int MOST_DEALT_TO = 1 << 16;
    private static final String WORKERS = "workers";
    private static final String CHUNK = "chunk";
    private static final String BALANCE = "balance";
    private static final String WEIGHTS = "weights";
    private static final String ORDERED = "ordered";
    private static final String REDUCE = "reduce";
    private static final String INIT = "init";

    private final boolean onProcesses;
    @CompilationFinal(dimensions = 1)
    private final String[] names;

    @Children private final ExpressionNode[] options;

    /** What they came to, in their order. */
    record Values(Object[] inOrder) {
    }

    /**
     * @param onProcesses whether the body runs in child processes
     * @param names       those of the options
     */
    public ParallelOptions(boolean onProcesses, String[] names, ExpressionNode[] options) {
        this.onProcesses = onProcesses;
        this.names = names;
        this.options = options;
    }

    boolean reduces() {
        return has(REDUCE);
    }

    @ExplodeLoop
    Values evaluate(VirtualFrame frame) {
        Object[] values = new Object[options.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = names[i].equals(ORDERED) ? (Object) Condition.test(options[i], frame, "`ordered`") : options[i].execute(frame);
        }
        return new Values(values);
    }

    private boolean has(String name) {
        return Arrays.asList(names).contains(name);
    }

    private Object value(Values values, String name) {
        return values.inOrder[Arrays.asList(names).indexOf(name)];
    }

    private ExpressionNode node(String name) {
        return options[Arrays.asList(names).indexOf(name)];
    }

    boolean ordered(Values values) {
        return !has(ORDERED) || (boolean) value(values, ORDERED);
    }

    /** How the map is to be run; each error names the option. */
    Settings settings(Values values, Task task) {
        int most = count(WORKERS, values);
        int cores = task.runtime().scheduler().cores();
        Balance balance = has(BALANCE) ? balance(values, most, cores) : null;
        HocketContext context = (HocketContext) task.runtime().host();
        // A worker that waits for its process computes there, and so needs its core.
        return new Settings(onProcesses ? new ProcessBackend(context.processes(), getParent()) : Backend.THREADS,
                onProcesses && most == 0 ? cores : most, count(CHUNK, values), balance, context.mapObservers());
    }

    /** 0 where it is left out. */
    private int count(String name, Values values) {
        if (!has(name)) {
            return 0;
        }
        return switch (value(values, name)) {
            case Long number when number > 0 -> (int) Math.min(number, Integer.MAX_VALUE);
            case BigInt number when number.value().signum() > 0 -> Integer.MAX_VALUE;
            case Object other -> throw HocketError.blaming(node(name), new Failure(
                    other instanceof Long || other instanceof BigInt ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                    "`" + name + "` needs an int from 1 up, not " + Types.describe(other)));
        };
    }

    private Balance balance(Values values, int most, int cores) {
        Object value = value(values, BALANCE);
        Balance.Rule rule = Arrays.stream(Balance.Rule.values()).filter(each -> name(each).equals(value)).findFirst()
                .orElseThrow(() -> HocketError.blaming(node(BALANCE), new Failure(
                        value instanceof String ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                        "there is no `balance` called " + Printer.shortened(value), "it is one of " + ruleNames())));
        if (rule != Balance.Rule.WEIGHTED) {
            if (has(WEIGHTS)) {
                throw HocketError.blaming(node(WEIGHTS), new Failure(ErrorKind.ARGUMENT, "`weights` mean nothing to `balance: \""
                        + name(rule) + "\"`", "leave them out, or write `balance: \"weighted\"`"));
            }
            return new Balance(rule, Balance.equal(most > 0 ? Math.min(most, MOST_DEALT_TO) : cores));
        }
        if (!has(WEIGHTS)) {
            throw HocketError.blaming(node(BALANCE), new Failure(ErrorKind.ARGUMENT, "`balance: \"weighted\"` needs `weights`",
                    "give a number for each worker, as in `weights: [3, 1]`"));
        }
        double[] numbers = weights(value(values, WEIGHTS));
        if (most > 0 && numbers.length != most) {
            throw HocketError.blaming(node(WEIGHTS), new Failure(ErrorKind.ARGUMENT, "there are " + numbers.length + " `weights` for "
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
            throw HocketError.blaming(node(WEIGHTS), new Failure(value instanceof ListValue ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
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
            case BigInt number -> number.value().doubleValue();
            case Double number -> number;
            default -> Double.NaN;
        };
        if (weight > 0 && Double.isFinite(weight)) {
            return weight;
        }
        boolean number = value instanceof Double || value instanceof Long || value instanceof BigInt;
        throw HocketError.blaming(node(WEIGHTS), new Failure(number ? ErrorKind.ARGUMENT : ErrorKind.TYPE,
                "a weight is a finite number greater than 0, not " + Types.describe(value)));
    }

    /** What joins two results, which any worker may call; null where nothing does. */
    Closure function(Values values) {
        if (!has(REDUCE)) {
            return null;
        }
        try {
            Object value = value(values, REDUCE);
            if (!(value instanceof FunctionValue function)) {
                throw new Failure(ErrorKind.TYPE, "`reduce` needs a function of two values, not " + Types.describe(value),
                        "write it as in `reduce: (a, b) -> a + b`");
            }
            Closure closure = (Closure) function;
            if (closure.owner() != null) {
                throw closure.bound("`parallel for`");
            }
            ArgumentShape.positional(2).bind(closure.signature());
            return closure;
        } catch (Failure failure) {
            throw HocketError.blaming(node(REDUCE), failure);
        }
    }

    /** The result where there are no items. */
    Object ofNothing(Values values) {
        if (!has(INIT)) {
            throw HocketError.blaming(node(REDUCE), new Failure(ErrorKind.ARGUMENT, "there are no items to reduce",
                    "say what comes of none: `init: 0`"));
        }
        return value(values, INIT);
    }
}
