package org.hocket.interpreter.builtin;

import java.math.BigInteger;
import java.util.Collection;
import java.util.function.Function;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.check.Suggestions;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.Durations;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/**
 * The arguments of one call of a builtin, one for each of its parameters; those left out have their defaults, a rest is
 * a list. The getters that name a type throw a {@code TypeError} for a value of another.
 */
public final class Arguments {

    /** So many names can be read out. */
    private static final int FEW = 12;

    private final Task task;
    private final Host host;
    private final Builtin builtin;
    private final Object[] values;
    private final Node place;

    /** @param place the call; null where Java code calls */
    public Arguments(Task task, Host host, Builtin builtin, Object[] values, Node place) {
        this.task = task;
        this.host = host;
        this.builtin = builtin;
        this.values = values;
        this.place = place;
    }

    /** The task that calls, and which is at this call then, should it wait. */
    public Task task() {
        return task.at(place);
    }

    public Host host() {
        return host;
    }

    public Object get(int index) {
        return values[index];
    }

    public boolean isNull(int index) {
        return values[index] == NullValue.NULL;
    }

    public String text(int index) {
        return values[index] instanceof String text ? text : expected("a string", index);
    }

    public boolean bool(int index) {
        return values[index] instanceof Boolean bool ? bool : expected("a bool", index);
    }

    /** An int of 64 bits. */
    public long integer(int index) {
        return values[index] instanceof Long value ? value
                : values[index] instanceof BigInt ? outOfRange(index) : expected("an int", index);
    }

    /** An int that is a number of things: from 0 to what a collection can hold. */
    public int count(int index) {
        long value = integer(index);
        if (value < 0) {
            throw new Failure(ErrorKind.ARGUMENT, called() + " needs a number from 0 up as " + parameter(index) + ", not " + value).at(index);
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    public BigInteger bigInteger(int index) {
        return values[index] instanceof Long value ? BigInteger.valueOf(value)
                : values[index] instanceof BigInt big ? big.value() : expected("an int", index);
    }

    /** An int or a float, as a float. */
    public double number(int index) {
        return values[index] instanceof Double value ? value
                : values[index] instanceof Long value ? value.doubleValue()
                : values[index] instanceof BigInt big ? big.value().doubleValue() : expected("a number", index);
    }

    /** An int from 1 up; where it is beyond what a collection can hold, that. */
    public int positive(int index) {
        int value = count(index);
        if (value == 0) {
            throw new Failure(ErrorKind.ARGUMENT, called() + " needs a number from 1 up as " + parameter(index) + ", not 0").at(index);
        }
        return value;
    }

    public DurationValue duration(int index) {
        return values[index] instanceof DurationValue value ? value
                : expected("a duration", index, operands -> Durations.withUnit(values[index], operands));
    }

    /**
     * One of a set of names.
     *
     * @param what each of them is: {@code "a level"}
     * @throws Failure an {@code ArgumentError} for another name
     */
    public String choice(int index, String what, Collection<String> names) {
        String name = text(index);
        if (names.contains(name)) {
            return name;
        }
        String meant = Suggestions.didYouMean(name, names);
        throw new Failure(ErrorKind.ARGUMENT, Printer.shortened(name) + " is not " + what, meant != null ? meant
                : names.size() > FEW ? null : "choose one of " + String.join(", ", names)).at(index);
    }

    public ListValue list(int index) {
        return values[index] instanceof ListValue value ? value : expected("a list", index);
    }

    public MapValue map(int index) {
        return values[index] instanceof MapValue value ? value : expected("a map", index);
    }

    public FunctionValue function(int index) {
        return values[index] instanceof FunctionValue value ? value : expected("a function", index);
    }

    /** A walk over the items of argument {@code index}; to be closed. */
    public Iteration items(int index) {
        return convert(index, value -> Iteration.of(value, task));
    }

    /** A new list of the items of argument {@code index}, which may be anything that a {@code for} walks over. */
    public ListValue listOf(int index) {
        return convert(index, value -> Conversions.toList(value, task));
    }

    /** Makes something of an argument, which is to blame where that fails. */
    public <R> R convert(int index, Function<Object, R> conversion) {
        try {
            return conversion.apply(values[index]);
        } catch (Failure failure) {
            throw failure.at(index);
        }
    }

    /** The argument as a result of the call: the caller and whoever gets the result both hold it from then on. */
    public Object passedOn(int index) {
        return ShareNode.share(values[index]);
    }

    /** Calls the function that is argument {@code index}. */
    public Object call(int index, Object... arguments) {
        FunctionValue function = function(index);
        try {
            return function.call(task, place, arguments);
        } catch (Failure unfit) {
            throw unfit.at(index);
        }
    }

    /**
     * A function that is to run in tasks of its own, checked before the first of them starts.
     *
     * @param index     the argument to blame: the function itself, or what it was found in
     * @param arguments with how many the tasks will call it
     * @throws Failure an {@code OwnerError} where it uses an outside {@code var}; an {@code ArgumentError} where the number
     *                 of arguments does not fit
     */
    public TaskFunction taskFunction(int index, FunctionValue function, int arguments) {
        try {
            return new TaskFunction(function, called(), arguments, place);
        } catch (Failure unfit) {
            throw unfit.at(index);
        }
    }

    /** Waits until a task has ended, and tells how: {@code Ok(value)}, or {@code Failed(error)} where it failed or was cancelled. */
    public RecordValue outcome(Task awaited) {
        try {
            return new RecordValue(RecordType.OK, task().await(awaited));
        } catch (HocketError error) {
            return new RecordValue(RecordType.FAILED, error.value());
        } catch (CancelledTaskException cancelled) {
            return new RecordValue(RecordType.FAILED, HocketError.from(cancelled, place).value());
        }
    }

    /** What a function returned that must return a bool, checked. */
    public boolean test(int index, Object... arguments) {
        Object result = call(index, arguments);
        if (result instanceof Boolean bool) {
            return bool;
        }
        throw new Failure(ErrorKind.TYPE, called() + " needs a function that returns a bool as " + parameter(index)
                + "; it returned " + Types.describe(result)).at(index);
    }

    /** @param what with its article: {@code "a list"} */
    public <T> T expected(String what, int index) {
        return expected(what, index, _ -> null);
    }

    private <T> T expected(String what, int index, Failure.Help help) {
        throw new Failure(ErrorKind.TYPE, called() + " needs " + what + " as " + parameter(index) + ", not "
                + Types.describe(values[index]), help).at(index);
    }

    private long outOfRange(int index) {
        throw new Failure(ErrorKind.ARGUMENT, called() + " needs an int of 64 bits as " + parameter(index) + ", not "
                + Printer.shortened(values[index])).at(index);
    }

    /** The builtin's own name. */
    public String name() {
        return builtin.name();
    }

    /** What was called, as messages begin: {@code "round"}, {@code "the method push of a list"}. */
    public String called() {
        return switch (builtin.kind()) {
            case FUNCTION, VALUE -> (builtin.owner().isEmpty() ? "" : builtin.owner() + ".") + builtin.name();
            case METHOD, CHANGING_METHOD -> "the method " + builtin.name() + " of a " + builtin.owner();
        };
    }

    private String parameter(int index) {
        int parameter = builtin.kind() == Builtin.Kind.FUNCTION ? index : index - 1;
        return parameter < 0 ? "its receiver" : "`" + builtin.signature().parameters().get(parameter).name() + "`";
    }
}
