package org.hocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Which part of Hocket may know which, read off the sources of all modules. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("..");
    /** Names with a package, in imports and in code; the comments are taken out before. */
    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:\\.[a-z]\\w*)?");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Map<String, List<String>> SEES = Map.of(
            "grammar", List.of("grammar"),
            "interpreter", List.of("grammar", "interpreter"),
            "stdlib", List.of("interpreter", "stdlib"),
            "repl", List.of("grammar", "interpreter", "stdlib", "repl"),
            "examples", List.of("grammar", "interpreter", "stdlib", "repl", "examples"));

    @Test
    void imports_between_modules_run_one_way() {
        SEES.forEach((module, seen) -> assertNone(module, "src/main", name -> name.startsWith("org.hocket.")
                && seen.stream().noneMatch(each -> name.startsWith("org.hocket." + each + "."))));
    }

    @Test
    void only_the_grammar_knows_antlr() {
        SEES.keySet().stream().filter(module -> !module.equals("grammar"))
                .forEach(module -> assertNone(module, "src/main", name -> name.startsWith("org.antlr.")));
    }

    @Test
    void the_concurrency_runtime_knows_neither_truffle_nor_the_rest_of_hocket() {
        String own = "org.hocket.interpreter.concurrent.";
        assertNone("interpreter", "src/main/java/org/hocket/interpreter/concurrent", name -> !name.startsWith(own)
                && (name.startsWith("org.hocket.") || name.startsWith("com.oracle.") || name.startsWith("org.graalvm.")));
    }

    @Test
    void the_chunk_executor_knows_only_the_concurrency_runtime() {
        assertNone("interpreter", "src/main/java/org/hocket/interpreter/parallel",
                name -> !name.startsWith("org.hocket.interpreter.parallel.") && !name.startsWith("org.hocket.interpreter.concurrent.")
                        && (name.startsWith("org.hocket.") || name.startsWith("com.oracle.") || name.startsWith("org.graalvm.")));
    }

    @Test
    void what_runs_commands_knows_neither_truffle_nor_scripts() {
        Pattern known = Pattern.compile("org\\.hocket\\.interpreter\\.(command|value|concurrent)\\.[A-Z].*");
        assertNone("interpreter", "src/main/java/org/hocket/interpreter/command", name -> !known.matcher(name).matches()
                && (name.startsWith("org.hocket.") || name.startsWith("com.oracle.") || name.startsWith("org.graalvm.")));
    }

    @Test
    void the_library_sees_only_what_the_interpreter_offers_it() {
        Pattern offered = Pattern.compile("org\\.hocket\\.(stdlib\\..*|interpreter\\.(builtin|value|command|concurrent|parallel)\\.[A-Z].*)");
        assertNone("stdlib", "src/main", name -> name.startsWith("org.hocket.") && !offered.matcher(name).matches());
    }

    @Test
    void only_the_scheduler_touches_threads_that_wait_and_the_clock() {
        Pattern forbidden = Pattern.compile("\\b(Thread\\.sleep|LockSupport|System\\.nanoTime|java\\.util\\.concurrent\\.locks)\\b");
        for (String module : SEES.keySet()) {
            List<Path> found = sources(module, "src/main").stream()
                    .filter(file -> !file.endsWith("concurrent/VirtualThreads.java") && !file.endsWith("concurrent/Workers.java"))
                    .filter(file -> forbidden.matcher(code(file)).find()).toList();
            assertEquals(List.of(), found);
        }
    }

    private static void assertNone(String module, String folder, Predicate<String> wrong) {
        List<String> found = new ArrayList<>();
        for (Path file : sources(module, folder)) {
            Matcher names = QUALIFIED.matcher(code(file));
            while (names.find()) {
                if (wrong.test(names.group())) {
                    found.add(file.getFileName() + ": " + names.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static String code(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The examples may hold scripts only; every other module has code. */
    private static List<Path> sources(String module, String folder) {
        Path root = ROOT.resolve(module).resolve(folder);
        if (module.equals("examples") && !Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(sources.isEmpty(), () -> "no sources in " + root);
            return sources;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
