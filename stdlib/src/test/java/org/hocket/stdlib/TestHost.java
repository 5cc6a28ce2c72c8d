package org.hocket.stdlib;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.hocket.interpreter.DeadlockErrors;
import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.builtin.InputLines;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.Runtime;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.concurrent.VirtualThreads;
import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;

/** A host whose clock stands still and that keeps what is written to its standard error; it calls functions of modules. */
public final class TestHost implements Host {

    public static final Instant NOW = Instant.parse("2026-05-01T09:30:00.125Z");

    private final StringBuilder errors = new StringBuilder();
    private final List<MapObserver> observers = new ArrayList<>();
    private final Map<Class<?>, Object> resources = new HashMap<>();
    private final Task task = Task.main(new Runtime(new VirtualThreads(), this, 7, DeadlockErrors::of), "main");

    public Task task() {
        return task;
    }

    public String errors() {
        return errors.toString();
    }

    /** @param given positional arguments; the others have their defaults */
    public Object call(Library module, String function, Object... given) {
        Builtin builtin = module.builtin(function);
        Object[] values = builtin.defaults().clone();
        System.arraycopy(given, 0, values, 0, given.length);
        return builtin.body().call(new Arguments(task, this, builtin, values, null));
    }

    @Override
    public void write(String text) {
        throw new AssertionError("no module under test prints");
    }

    @Override
    public void writeError(String text) {
        errors.append(text);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public <T extends AutoCloseable> T resource(Class<T> type, Supplier<T> maker) {
        return type.cast(resources.computeIfAbsent(type, _ -> maker.get()));
    }

    @Override
    public InputLines input() {
        return new InputLines(InputStream.nullInputStream());
    }

    @Override
    public void exit(int code) {
        throw new AssertionError("no module under test ends the script");
    }

    @Override
    public String scriptName() {
        return "script.hk";
    }

    @Override
    public ListValue arguments() {
        return ListValue.EMPTY;
    }

    @Override
    public MapValue environment() {
        return MapValue.EMPTY;
    }

    @Override
    public MapValue processStats() {
        return new MapValue();
    }

    @Override
    public List<MapObserver> mapObservers() {
        return observers;
    }

    @Override
    public void observeMaps(MapObserver observer) {
        observers.add(observer);
    }

    @Override
    public String locate(Object origin) {
        return "script.hk:1:1";
    }
}
