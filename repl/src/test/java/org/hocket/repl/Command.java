package org.hocket.repl;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command in a process of its own, on the runtime that the launcher starts. */
public final class Command {

    private static final Path CURRENT = Path.of("..", "repl", "target", "runtime", "current");
    /** Against hangs only. */
    private static final int GUARD_SECONDS = 60;

    private final List<String> options = new ArrayList<>();
    private final List<String> arguments;
    private Path folder = Path.of("");
    private String input = "";
    private Path output;

    private Command(List<String> arguments) {
        this.arguments = arguments;
    }

    /** What a process wrote to its two streams, and its exit code. */
    public record Outcome(String output, String errors, int exit) {
    }

    /** @param arguments as behind {@code hocket} */
    public static Command of(Object... arguments) {
        return new Command(Stream.of(arguments).map(Object::toString).toList());
    }

    /** @param option of Java */
    public Command java(String option) {
        options.add(option);
        return this;
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
        Path runtime = Path.of(Files.readString(CURRENT).strip());
        List<String> java = new ArrayList<>();
        java.add(runtime.resolve("java/bin/java").toString());
        java.addAll(options);
        java.add("@" + runtime.resolve("hocket.args"));
        java.addAll(arguments);
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(java).directory(folder.toAbsolutePath().toFile())
                .redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (output != null) {
            builder.redirectOutput(output.toFile());
        }
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        Running running = new Running(process, errors);
        Thread.ofVirtual().start(running::guard);
        return running;
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

        private void guard() {
            try {
                if (!process.waitFor(GUARD_SECONDS, TimeUnit.SECONDS)) {
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
