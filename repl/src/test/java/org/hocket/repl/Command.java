package org.hocket.repl;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command in a process of its own, on the runtime that the launcher starts. */
public final class Command {

    private static final Path PACKAGED = Path.of("..", "repl", "target", "runtime", "current");
    /** Against hangs only. */
    private static final int GUARD_SECONDS = 60;
    private static final int BUILD_GUARD_SECONDS = 300;

    private final List<String> options = new ArrayList<>();
    private final List<String> arguments;
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    /** The script that starts it; null where Java is started at once. */
    private final Path launcher;
    /** The file that names the runtime. */
    private Path current = PACKAGED;
    private Path folder = Path.of("");
    private String input = "";
    private Path output;

    private Command(Path launcher, Object... arguments) {
        this.launcher = launcher;
        this.arguments = Stream.of(arguments).map(Object::toString).toList();
    }

    /** What a process wrote to its two streams, and its exit code. */
    public record Outcome(String output, String errors, int exit) {
    }

    /** @param arguments as behind {@code hocket} */
    public static Command of(Object... arguments) {
        return new Command(null, arguments);
    }

    /** @param launcher the script {@code hocket} */
    public static Command launched(Path launcher, Object... arguments) {
        return new Command(launcher, arguments);
    }

    /** @param option of Java */
    public Command java(String option) {
        options.add(option);
        return this;
    }

    /** @param named the file that names the runtime to start it on */
    public Command on(Path named) {
        current = named;
        return this;
    }

    public Command environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** @param folder where programs are looked for, and nowhere else */
    public Command path(Path folder) {
        return environment("PATH", folder.toString());
    }

    /** @param where the folder to run in */
    public Command in(Path where) {
        folder = where;
        return this;
    }

    /** @param text what the script reads from its standard input */
    public Command input(String text) {
        input = text;
        return this;
    }

    /** @param file where its standard output goes, which the outcome then has not */
    public Command output(Path file) {
        output = file;
        return this;
    }

    /** Runs it to its end. */
    public Outcome run() throws IOException, InterruptedException {
        try (Running running = start()) {
            return running.end();
        }
    }

    /** Starts it; its output can be read as it comes. */
    public Running start() throws IOException {
        List<String> command = launcher == null ? java() : new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        if (output != null) {
            builder.redirectOutput(output.toFile());
        }
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        Running running = new Running(process, errors);
        int guard = launcher == null ? GUARD_SECONDS : BUILD_GUARD_SECONDS;
        Thread.ofVirtual().start(() -> running.guard(guard));
        return running;
    }

    private List<String> java() throws IOException {
        Path runtime = Path.of(Files.readString(current).strip());
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("java/bin/java").toString());
        command.addAll(options);
        command.add("@" + runtime.resolve("hocket.args"));
        return command;
    }

    /** A process that was started. */
    public record Running(Process process, Path errors) implements AutoCloseable {

        /** Its next line of output; null at the end. */
        public String line() throws IOException {
            return process.inputReader().readLine();
        }

        /** Reads no more of its output, and lets it know. */
        public void stopReading() throws IOException {
            process.getInputStream().close();
        }

        /** @param signal by its name: {@code INT} */
        public void send(String signal) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        }

        /** Waits for its end; the outcome has what of the output nobody has read. */
        public Outcome end() throws IOException, InterruptedException {
            StringWriter output = new StringWriter();
            process.inputReader().transferTo(output);
            int exit = process.waitFor();
            return new Outcome(output.toString(), Files.readString(errors), exit);
        }

        private void guard(int seconds) {
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException ended) {
                process.destroyForcibly();
            }
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            Files.delete(errors);
        }
    }
}
