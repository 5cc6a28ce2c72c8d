package org.hocket.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Module;

/** {@code hocket test}: runs the tests of scripts, one line for each, and says more of those that fail. */
final class TestRun {

    private final Long seed;
    private final InstantSource clock;
    private final Engine engine = Contexts.engine();
    private int passed;
    private int failed;
    private boolean rejected;

    /** @param seed null for one that is drawn for each test */
    TestRun(Long seed, InstantSource clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /** @param paths scripts, and folders that hold some at any depth */
    int run(List<Path> paths) {
        try (engine) {
            for (Path path : paths) {
                for (Path file : Files.isDirectory(path) ? scriptsBelow(path) : List.of(path)) {
                    runFile(file);
                }
            }
        } catch (SingleTest.Interrupted interrupted) {
            return interrupted.exitCode();
        }
        if (passed + failed > 0 || !rejected) {
            System.out.println(summary());
        }
        return rejected ? ExitCode.REJECTED : failed > 0 ? ExitCode.ERROR : ExitCode.SUCCESS;
    }

    private List<Path> scriptsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ScriptFile.SUFFIX) && !isHidden(folder.relativize(file))).sorted().toList();
        } catch (UncheckedIOException unreadable) {
            return refuse(unreadable.getCause());
        } catch (IOException unreadable) {
            return refuse(unreadable);
        }
    }

    /** Its message is the name of what cannot be read. */
    private List<Path> refuse(IOException unreadable) {
        System.err.println("hocket: cannot read the folder `" + unreadable.getMessage() + "`");
        rejected = true;
        return List.of();
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void runFile(Path file) {
        Source source = ScriptFile.read(file);
        if (source == null) {
            rejected = true;
            return;
        }
        switch (SourceParser.parse(new SourceText(file.toString(), source.getCharacters().toString()))) {
            case ParseResult.Failed wrong -> {
                System.err.println(wrong.diagnostics().stream().map(DiagnosticRenderer::render).collect(Collectors.joining("\n\n")));
                rejected = true;
            }
            case ParseResult.Parsed parsed -> runTests(source, names(parsed.module()));
        }
    }

    private static List<String> names(Module module) {
        return module.statements().stream().filter(Declaration.Test.class::isInstance)
                .map(statement -> ((Declaration.Test) statement).name().text()).toList();
    }

    private void runTests(Source source, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        System.out.println(source.getName());
        for (String name : names) {
            Instant start = clock.instant();
            SingleTest test = new SingleTest(engine, seed, source, name);
            String failure = test.run();
            if (test.rejected()) {
                System.err.println(failure);
                rejected = true;
                return;
            }
            report(name, Duration.between(start, clock.instant()), failure, test.output());
        }
    }

    /** @param failure null where there is none */
    private void report(String name, Duration time, String failure, String output) {
        System.out.println("  " + (failure == null ? "✓ " : "✗ ") + name + " (" + shown(time) + ")");
        if (failure == null) {
            passed++;
            return;
        }
        failed++;
        System.out.println(failure);
        if (!output.isEmpty()) {
            System.out.println("  it printed:");
            output.lines().forEach(line -> System.out.println("    " + line));
        }
    }

    private static String shown(Duration time) {
        return time.toSeconds() > 0 ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0) : time.toMillis() + " ms";
    }

    private String summary() {
        int all = passed + failed;
        return all == 0 ? "no tests found" : all + (all == 1 ? " test, " : " tests, ") + (failed == 0 ? "all passed" : failed + " failed");
    }
}
