package org.hocket.interpreter.builtin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.DeadlockErrors;
import org.hocket.interpreter.concurrent.Runtime;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.concurrent.VirtualThreads;
import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Signature;

/** Calls builtins as a script would, in a task of its own and with a host that keeps what is printed. */
final class Calls implements Host {

    final StringBuilder printed = new StringBuilder();
    int exitCode = -1;
    private final InputLines input;
    private final Task task;

    Calls(String input) {
        this.input = new InputLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        this.task = Task.main(new Runtime(new VirtualThreads(), this, 7, DeadlockErrors::of), "script");
    }

    /** Calls the function in scope everywhere of that name. */
    static Object function(String name, Object... arguments) {
        return new Calls("").call(Builtins.globals().builtin(name), arguments);
    }

    /** Calls the method of that name of the receiver's type. */
    static Object method(Object receiver, String name, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Calls("").call(Builtins.methodsOf(receiver).builtin(name), all);
    }

    /** @param given positional arguments, the receiver of a method first; the others have their defaults */
    Object call(Builtin builtin, Object... given) {
        int receivers = builtin.kind() == Builtin.Kind.FUNCTION || builtin.kind() == Builtin.Kind.VALUE ? 0 : 1;
        List<Signature.Parameter> parameters = builtin.signature().parameters();
        Object[] values = new Object[parameters.size() + receivers];
        for (int i = 0; i < values.length; i++) {
            boolean rest = i >= receivers && parameters.get(i - receivers).rest();
            values[i] = rest ? ListValue.of(i < given.length ? Arrays.copyOfRange(given, i, given.length, Object[].class) : new Object[0])
                    : i < given.length ? given[i] : builtin.defaults()[i - receivers];
        }
        return builtin.body().call(new Arguments(task, this, builtin, values, null));
    }

    @Override
    public void exit(int code) {
        exitCode = code;
    }

    /** A function of one argument as a script's. */
    static FunctionValue fn(Function<Object, Object> body) {
        return new FunctionValue() {

            @Override
            public String name() {
                return "<function>";
            }

            @Override
            public Signature signature() {
                return new Signature(name(), List.of(new Signature.Parameter("x", false, false, "x")));
            }

            @Override
            public Object call(Task caller, Node place, Object... arguments) {
                return body.apply(arguments[0]);
            }
        };
    }

    @Override
    public void write(String text) {
        printed.append(text);
    }

    @Override
    public void writeError(String text) {
        throw new AssertionError("no test writes errors");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(Instant.EPOCH);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public <T extends AutoCloseable> T resource(Class<T> type, Supplier<T> maker) {
        throw new AssertionError("no builtin of the interpreter keeps anything");
    }

    @Override
    public InputLines input() {
        return input;
    }

    @Override
    public String scriptName() {
        return "script.hk";
    }

    @Override
    public ListValue arguments() {
        return ListValue.of("a", "b");
    }

    @Override
    public MapValue environment() {
        MapValue variables = new MapValue();
        variables.put("HOME", "/home/ada");
        return variables;
    }

    @Override
    public MapValue processStats() {
        return new MapValue();
    }

    @Override
    public List<MapObserver> mapObservers() {
        return List.of();
    }

    @Override
    public void observeMaps(MapObserver observer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String locate(Object origin) {
        throw new UnsupportedOperationException();
    }
}
