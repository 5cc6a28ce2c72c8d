package org.hocket.interpreter.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** The program that runs another one in a process group of its own, and ends as that does. */
final class GroupLeader {

    /** With its other name on systems that have a {@code timeout} of their own, or none. */
    private static final List<String> NAMES = List.of("timeout", "gtimeout");

    private GroupLeader() {
    }

    static List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(program(), "0"));
        command.addAll(Arrays.asList(words));
        return command;
    }

    /** @throws Failure a {@code ProcessError} where there is none */
    static String program() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return NAMES.stream().flatMap(name -> inFolders(path, name)).findFirst().orElseThrow(() -> new Failure(ErrorKind.PROCESS,
                "commands need the program `timeout`, which is not on the PATH", "install GNU coreutils"));
    }

    private static Stream<String> inFolders(String path, String name) {
        return Arrays.stream(path.split(":")).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).map(Path::toString);
    }
}
