package org.hocket.stdlib.log;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Locale;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.path.Paths;

/** The module {@code log}. */
public final class LogModule implements Library.Provider {

    private static final List<String> LEVELS = List.of("debug", "info", "warn", "error", "off");

    @Override
    public String name() {
        return "log";
    }

    @Override
    public Library library() {
        Library log = Library.of("log", """
                What happens, line by line, with time, level and task, written to the standard error unless `to_file` says otherwise. A message is a
                value, or a function that makes one and is called only where its level is written; `fields` is a map of what belongs to it.""");
        addMessages(log);
        addSettings(log);
        return log;
    }

    private static void addMessages(Library log) {
        log.function("debug(message, fields = [:])", "Writes what matters only while one looks for an error; it takes `log.level(\"debug\")`.", """
                log.debug(() -> "never made where it is not written")""", a -> write(a, Level.DEBUG))
            .function("info(message, fields = [:])", """
                Writes that something happened as it should: `2026-05-01T09:30:00.000Z INFO  [main] order taken id=7`.""", """
                log.info("order taken", [id: 7])""", a -> write(a, Level.INFO))
            .function("warn(message, fields = [:])", "Writes that something is odd, though it works.", """
                log.warn("disk almost full", [free: 0.02])""", a -> write(a, Level.WARN))
            .function("error(message, fields = [:])", "Writes that something failed.", """
                try { int("x") } catch e { log.error("bad number", [cause: e.message]) }""", a -> write(a, Level.ERROR));
    }

    private static void addSettings(Library log) {
        log.function("level(name = null)", """
                Sets from which level on messages are written, for the whole script: `"debug"`, `"info"` (the usual one), `"warn"`, `"error"` or
                `"off"`. Gives the level that holds from then on. At `"debug"` each `parallel for` tells which worker took what:
                `parallel for at a.hk:3:9: worker 1 took items 128..=191`. What a worker has taken and cannot begin soon, another takes again.""", """
                log.level("warn")
                print(log.level())   # warn""", a -> {
                    if (!a.isNull(0)) {
                        log(a).setLevel(a.choice(0, "a level", LEVELS));
                    }
                    return log(a).level();
                })
            .function("to_file(path, format = \"text\")", """
                Writes the log to the end of a file from now on, as text or as `"json"`, an object a line.""", """
                import fs
                let file = fs.temp_dir() + "/app.log"
                log.to_file(file, format: "json")
                log.info("order taken", [id: 7])
                print(fs.read(file).contains("\\"fields\\":\\{\\"id\\":7}"))   # true""", a -> {
                    log(a).toFile(Paths.of(a, 0), format(a, 1));
                    return NullValue.NULL;
                })
            .function("to_stderr(format = \"text\")", """
                Writes the log to the standard error from now on, as at the start, as text or as `"json"`:
                `{"time":"2026-05-01T09:30:00.000Z","level":"info","task":"main","message":"order taken","fields":{"id":7}}`.""", """
                log.to_stderr("json")
                log.info("order taken", [id: 7])""", a -> {
                    log(a).toErrors(format(a, 0));
                    return NullValue.NULL;
                });
    }

    private static Log log(Arguments a) {
        return a.host().resource(Log.class, () -> new Log(a.host()));
    }

    private static Format format(Arguments a, int index) {
        return Format.valueOf(a.choice(index, "a format of a log", Format.names()).toUpperCase(Locale.ROOT));
    }

    private static Object write(Arguments a, Level level) {
        Log log = log(a);
        if (log.isEnabled(level)) {
            Object message = a.get(0) instanceof FunctionValue ? a.call(0) : a.get(0);
            log.write(level, Printer.display(message), a.map(1), a.task());
        }
        return NullValue.NULL;
    }
}
