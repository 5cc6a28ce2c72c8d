package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher starts where a JDK can do less. */
class BuildRuntimeTest {

    private static final Path SOURCES = Path.of("src", "launcher");

    @TempDir Path folder;

    private Path build(Path sources, String... options) throws Exception {
        return build(sources, folder.resolve("a runtime"), options);
    }

    private static Path build(Path sources, Path built, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.add("--add-opens=java.base/jdk.internal.module=ALL-UNNAMED");
        command.addAll(List.of(SOURCES.resolve("BuildRuntime.java").toString(), sources.toString(), built.toString(),
                Instant.EPOCH.toString(), "target/lib", "target/compiler", jar().toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, process.waitFor());
        return built.resolve("current");
    }

    private static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("hocket-repl-[\\d.]+\\.jar")).findFirst().orElseThrow();
        }
    }

    private static void assertVersionSays(String line, Path current) throws Exception {
        String version = Command.of("--version").on(current).run().output();
        assertTrue(version.lines().anyMatch(each -> each.matches(line)), version);
    }

    @Test
    void a_jdk_that_cannot_link_stands_for_the_runtime_itself() throws Exception {
        Path current = build(SOURCES, "--limit-modules", "java.base,jdk.compiler");
        assertPrints("1\n", Command.of("-e", "print(1)").on(current).run());
        assertVersionSays("java .*, the JDK, without a runtime of its own: .*", current);
        assertVersionSays("truffle .*, compiling", current);
        assertVersionSays("cache   none: starts take longer", current);
    }

    @Test
    void a_runtime_that_was_moved_is_built_anew() throws Exception {
        Path before = build(SOURCES, "--limit-modules", "java.base,jdk.compiler").getParent();
        Path moved = Files.move(before, folder.resolve("elsewhere"));
        Path current = build(SOURCES, moved, "--limit-modules", "java.base,jdk.compiler");
        assertPrints("1\n", Command.of("-e", "print(1)").on(current).run());
    }

    @Test
    void a_linked_runtime_that_is_copied_elsewhere_keeps_its_cache() throws Exception {
        Path packaged = Path.of(Files.readString(Path.of("target/runtime/current")).strip());
        Path copy = folder.toRealPath().resolve("else where");
        try (Stream<Path> files = Files.walk(packaged)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(packaged.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
        assertPrints("1\n", Command.launched(copy.resolve("bin/hocket"), "-e", "print(1)").run());
        assertVersionSays("cache   " + copy + ".*", Files.writeString(folder.resolve("current"), copy.toString()));
    }

    @Test
    void where_the_training_fails_there_is_no_cache() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/training")).getParent();
        for (String file : List.of("java.args", "hocket", "training/2_compiled.hk")) {
            Files.copy(SOURCES.resolve(file), sources.resolve(file));
        }
        Files.writeString(sources.resolve("java.args"), "-Xshare:off\n", StandardOpenOption.APPEND);
        Path current = build(sources);
        assertPrints("1\n", Command.of("-e", "print(1)").on(current).run());
        assertVersionSays("java .*, a runtime of its own: .*", current);
        assertVersionSays("cache   none: starts take longer", current);
    }
}
