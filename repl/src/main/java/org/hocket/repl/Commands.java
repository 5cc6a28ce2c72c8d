package org.hocket.repl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hocket.interpreter.Session;
import org.hocket.interpreter.concurrent.Task;

/** What can be asked of the session itself, by lines that begin with a colon. */
final class Commands {

    static final String PREFIX = ":";

    private static final Map<String, String> HELP = new TreeMap<>(Map.of(
            ":help", "what there is",
            ":type EXPR", "the type of a value",
            ":time EXPR", "how long something takes",
            ":load FILE", "run a script here",
            ":reload", "run the script that was loaded last once more",
            ":save FILE", "write the inputs to a file, those that were in error left out",
            ":tasks", "the tasks that go on",
            ":cancel N", "cancel the task of that number",
            ":clear", "clear the screen",
            ":quit", "end the session; so does Ctrl-D"));

    private final Session session;
    private final Repl repl;
    private final InstantSource clock;
    private final TaskNumbers numbers = new TaskNumbers();
    private Path loaded;

    Commands(Session session, Repl repl, InstantSource clock) {
        this.session = session;
        this.repl = repl;
        this.clock = clock;
    }

    static List<String> names() {
        return HELP.keySet().stream().map(usage -> usage.split(" ")[0]).toList();
    }

    /** @return whether the session goes on */
    boolean run(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        switch (words[0]) {
            case ":help" -> HELP.forEach((usage, what) -> repl.say(String.format("  %-12s %s", usage, what)));
            case ":type" -> repl.evaluate("type(" + rest + "\n)");
            case ":time" -> time(rest);
            case ":load" -> load(Path.of(rest));
            case ":reload" -> {
                if (loaded == null) {
                    repl.say("nothing was loaded yet: `:load FILE` does");
                } else {
                    load(loaded);
                }
            }
            case ":save" -> save(Path.of(rest));
            case ":tasks" -> listTasks();
            case ":cancel" -> cancel(rest);
            case ":clear" -> repl.clear();
            case ":quit" -> {
                return false;
            }
            default -> repl.say("there is no command `" + words[0] + "`; `:help` lists them");
        }
        return true;
    }

    private void time(String input) {
        Instant begin = clock.instant();
        repl.evaluate(input);
        repl.say("took " + Duration.between(begin, clock.instant()).toMillis() + " ms");
    }

    private void load(Path file) {
        try {
            String text = Files.readString(file);
            loaded = file;
            repl.evaluate(text);
        } catch (NoSuchFileException missing) {
            repl.say("there is no script `" + file + "`");
        } catch (CharacterCodingException notText) {
            repl.say("the script `" + file + "` is not a text in UTF-8");
        } catch (IOException unreadable) {
            repl.say("the script `" + file + "` cannot be read: " + unreadable.getMessage());
        }
    }

    private void save(Path file) {
        try {
            Files.writeString(file, session.text());
        } catch (IOException unwritable) {
            repl.say("`" + file + "` cannot be written: " + unwritable.getMessage());
        }
    }

    private void listTasks() {
        List<Task> tasks = new ArrayList<>(session.tasks());
        if (tasks.isEmpty()) {
            repl.say("no task is running");
        }
        for (Task task : tasks.reversed()) {
            String wait = task.waitsFor();
            String place = Session.locate(task);
            repl.say(String.format("%4d  %s: %s%s", numbers.of(task), task.name(), wait == null ? "running" : "waits for " + wait,
                    place == null ? "" : " (" + place + ")"));
        }
    }

    private void cancel(String number) {
        Task task = number.matches("\\d{1,9}") ? numbers.task(Integer.parseInt(number), session.tasks()) : null;
        if (task == null) {
            repl.say("no task has the number `" + number + "`; `:tasks` lists them");
        } else {
            task.cancel();
        }
    }
}
