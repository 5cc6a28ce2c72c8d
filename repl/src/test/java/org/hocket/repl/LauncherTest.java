package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hocket.repl.Command.Outcome;
import org.hocket.repl.Command.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code hocket} in a checkout of its own, with a space in its path, which is built twice: at first, and when a
 * source has changed. Where only the reaction to a failed build matters, {@code mvn} is one that fails.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {

    private static final int LAST = 1000;
    private static final List<String> PARTS = List.of("hocket", "pom.xml", "grammar", "interpreter", "stdlib", "repl", "examples/pom.xml");
    private static final String BUILDING = "hocket: building, which takes about a minute\n";

    @TempDir static Path temporary;

    private static Path checkout;
    private static Path launcher;
    private static Outcome first;
    private static Outcome second;

    @BeforeAll
    static void start_twice_at_once_in_a_fresh_checkout() throws Exception {
        checkout = temporary.toRealPath().resolve("a checkout");
        launcher = checkout.resolve("hocket");
        for (String part : PARTS) {
            copy(Path.of("..", part), checkout.resolve(part));
        }
        try (Running one = Command.launched(launcher, "-e", "print(1)").start();
                Running other = Command.launched(launcher, "-e", "print(2)").start()) {
            first = one.end();
            second = other.end();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !from.relativize(each).startsWith("target")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @AfterEach
    void mend() throws IOException {
        Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    }

    /** A folder with what the launcher calls, but for Maven and Java, to be the whole PATH. */
    private Path tools() throws IOException {
        Path folder = Files.createTempDirectory(temporary, "tools");
        // Not links, which the removal of the folder would warn of.
        for (String tool : List.of("bash", "env", "readlink", "find", "flock", "mkdir", "grep", "locale", "awk", "df", "cat", "sleep", "rm")) {
            for (String place : List.of("/bin", "/usr/bin", "/usr/local/bin")) {
                Path file = Path.of(place, tool);
                if (Files.isExecutable(file)) {
                    program(folder.resolve(tool), "exec " + file + " \"$@\"");
                }
            }
        }
        return folder;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The same with a program more. */
    private Path tools(String name, String program) throws IOException {
        Path folder = tools();
        program(folder.resolve(name), program);
        return folder;
    }

    private void makeStale() throws IOException {
        Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    }

    /** The one line in which the launcher gives up. */
    private void assertGivesUp(String why, Command command) throws Exception {
        Outcome outcome = command.run();
        assertEquals(69, outcome.exit(), outcome::errors);
        String last = outcome.errors().lines().toList().getLast();
        assertTrue(last.startsWith("hocket: ") && last.contains(why), outcome::errors);
        assertEquals("", outcome.output());
    }

    @Test
    void one_of_two_first_starts_builds_and_the_other_waits() {
        assertEquals("1\n", first.output(), first::errors);
        assertEquals("2\n", second.output(), second::errors);
        assertEquals(BUILDING, first.errors() + second.errors());
    }

    @Test
    void a_built_command_needs_neither_maven_nor_a_jdk() throws Exception {
        assertPrints("[\"@a\", \"b c\", \"\"]\n",
                Command.launched(launcher, "-e", "print(args)", "--", "@a", "b c", "").path(tools()).environment("JAVA_HOME", "/nowhere").run());
    }

    @Test
    void it_starts_from_any_folder_and_through_links() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("elsewhere/below"));
        Path script = Files.writeString(folder.resolve("here.hk"), "print(\"here\")");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), launcher);
        Files.createSymbolicLink(folder.resolve("hocket"), Path.of("../../link"));
        assertPrints("here\n", Command.launched(Path.of("./hocket"), script.getFileName()).in(folder).path(tools()).run());
        Path linked = Files.createSymbolicLink(temporary.resolve("linked folder"), checkout);
        assertPrints("here\n", Command.launched(linked.resolve("hocket"), script).path(tools()).run());
        assertPrints("here\n", Command.launched(link, script).path(tools()).run());
    }

    @Test
    void a_start_writes_nothing_into_the_checkout() throws Exception {
        Map<Path, FileTime> before = times();
        assertPrints("1\n", Command.launched(launcher, "-e", "print(1)").path(tools()).run());
        assertEquals(before, times());
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void a_locale_that_is_not_installed_spoils_no_letter() throws Exception {
        Path script = Files.writeString(temporary.resolve("ü.hk"), "print(args, \"ü\")");
        assertPrints("[\"€\"] ü\n", Command.launched(launcher, script, "€").environment("LC_ALL", "")
                .environment("LANG", "xx_YY.UTF-8").run());
    }

    @Test
    void a_closed_standard_input_is_empty() throws Exception {
        Path call = temporary.resolve("call");
        program(call, "exec \"$@\" <&-");
        assertPrints("null\n", Command.launched(call, launcher, "-e", "print(input())").run());
    }

    @Test
    void other_folders_for_cd_do_not_mislead_it() throws Exception {
        Files.createDirectories(temporary.resolve("decoys/a checkout"));
        assertPrints("1\n", Command.launched(Path.of("a checkout/hocket"), "-e", "print(1)").in(checkout.getParent())
                .environment("CDPATH", temporary.resolve("decoys").toString()).run());
    }

    @Test
    void a_folder_with_a_name_that_the_build_cannot_take_is_refused() throws Exception {
        Path copy = temporary.resolve("50%:off");
        copy(checkout.resolve("hocket"), copy.resolve("hocket"));
        assertGivesUp("move it to a folder without any of", Command.launched(copy.resolve("hocket"), "-e", "print(1)"));
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        makeStale();
        assertGivesUp("Maven is needed for the build: install it", Command.launched(launcher, "-e", "print(1)").path(tools()));
    }

    @Test
    void without_a_new_jdk_it_says_what_to_install() throws Exception {
        makeStale();
        Path elsewhere = Files.createDirectories(temporary.resolve("no machines"));
        Path copy = checkout.resolve("hocket-without-machines");
        program(copy, Files.readString(launcher).replace("/usr/lib/jvm", "'" + elsewhere + "'"));
        assertGivesUp("a JDK 25 or newer is needed for the build: install one",
                Command.launched(copy, "-e", "print(1)").path(tools("mvn", "exit 0")).environment("JAVA_HOME", ""));
        Files.delete(copy);
    }

    @Test
    void without_a_network_it_says_that_libraries_are_missing() throws Exception {
        makeStale();
        Path tools = tools("mvn", "echo '[ERROR] Could not transfer artifact org.antlr:antlr4-runtime:pom:4.13.2: Unknown host'; exit 1");
        assertGivesUp("libraries could not be fetched: see that Maven reaches its repository",
                Command.launched(launcher, "-e", "print(1)").path(tools));
    }

    @Test
    void on_a_full_disk_it_asks_for_room() throws Exception {
        makeStale();
        Path tools = tools("mvn", "echo '[ERROR] No space left on device'; exit 1");
        program(tools.resolve("df"), "printf 'Filesystem 1024-blocks Used Available\\ndisk 9999999 9989759 10240\\n'");
        assertGivesUp("has 10 MB of space left and 300 are needed: make room", Command.launched(launcher, "-e", "print(1)").path(tools));
    }

    @Test
    void where_it_cannot_write_it_asks_to_be_allowed() throws Exception {
        makeStale();
        Path state = checkout.resolve("repl/target/launcher");
        Path aside = Files.move(state, checkout.resolve("repl/target/aside"));
        Files.writeString(state, "no folder");
        assertGivesUp("the build has to write to " + checkout + "/repl/target and cannot",
                Command.launched(launcher, "-e", "print(1)").path(tools("mvn", "exit 1")));
        Files.delete(state);
        Files.move(aside, state);
    }

    @Test
    void where_the_build_fails_otherwise_it_shows_what_maven_says() throws Exception {
        makeStale();
        Path tools = tools("mvn", "echo '[ERROR] Checker.java:[7,1] not a statement'; exit 1");
        Command command = Command.launched(launcher, "-e", "print(1)").path(tools);
        assertGivesUp("the build failed: mend what Maven says in " + checkout + "/repl/target/launcher/build.log", command);
        assertTrue(command.run().errors().startsWith(BUILDING + "[ERROR] Checker.java:[7,1] not a statement\n"));
    }

    @Test
    void a_copy_of_a_checkout_does_not_run_on_the_runtime_of_the_original() throws Exception {
        Path copy = temporary.resolve("a copy");
        for (String part : PARTS) {
            copy(checkout.resolve(part), copy.resolve(part));
        }
        Path current = copy.resolve("repl/target/runtime/current");
        Files.createDirectories(current.getParent());
        Files.copy(checkout.resolve("repl/target/runtime/current"), current);
        assertGivesUp("Maven is needed for the build", Command.launched(copy.resolve("hocket"), "-e", "print(1)").path(tools()));
    }

    @Test
    void a_removed_source_is_a_change() throws Exception {
        Path source = checkout.resolve("stdlib/src/main/java/org/hocket/stdlib/math/Removed.java");
        Files.writeString(source, "");
        Files.delete(source);
        assertGivesUp("Maven is needed for the build", Command.launched(launcher, "-e", "print(1)").path(tools()));
        Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.EPOCH));
    }

    @Test
    @Order(LAST)
    void a_changed_source_is_built_even_where_a_build_was_interrupted() throws Exception {
        Path language = checkout.resolve("interpreter/src/main/java/org/hocket/interpreter/HocketLanguage.java");
        Files.writeString(language, Files.readString(language).replaceAll("VERSION = \"[^\"]*\"", "VERSION = \"9.9.9\""));
        try (Running interrupted = Command.launched(launcher, "--version").path(tools("mvn", "sleep 1")).start()) {
            while (!Files.readString(interrupted.errors()).equals(BUILDING)) {
                Thread.onSpinWait();
            }
            interrupted.send("KILL");
            assertNotEquals(0, interrupted.end().exit());
        }
        Outcome outcome = Command.launched(launcher, "--version").run();
        assertEquals(BUILDING, outcome.errors());
        assertTrue(outcome.output().startsWith("hocket  9.9.9\n"), outcome::output);
    }
}
