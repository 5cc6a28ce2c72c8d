package org.hocket.interpreter.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/**
 * How another Java is started that has what this one has: from the runtime of the command where this is one, else from the class
 * path and module path of the host.
 */
final class WorkerCommand {

    /** Where the command's own runtime is, if it runs on one. */
    private static final String RUNTIME = "hocket.runtime";

    /**
     * Messages go to descriptor 3, and what is written to the standard output to the standard error: a JVM that crashes writes to the
     * one, and a library may, and neither must get among the messages.
     */
    private static final List<String> APART = List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" 3>&1 1>&2");

    /** What is left of a crash is on the standard error, from which its cause is read; memory that is exhausted ends the process at once. */
    private static final List<String> ENDS = List.of("-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:+ExitOnOutOfMemoryError");

    /** Deep recursion, a collector that lets tasks wait whose stacks are large, and no words of Truffle's. */
    private static final List<String> OPTIONS = List.of("-Xss64m", "-XX:+UseParallelGC", "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED", "-Dpolyglot.engine.WarnInterpreterOnly=false", "-Dstderr.encoding=UTF-8");

    private WorkerCommand() {
    }

    /** @param heap the most bytes of the Java heap; 0 for the JVM's own choice */
    static Process start(long heap) throws IOException {
        List<String> command = new ArrayList<>(APART);
        String runtime = System.getProperty(RUNTIME);
        command.add((runtime != null ? runtime + "/java" : System.getProperty("java.home")) + "/bin/java");
        command.addAll(ENDS);
        if (heap > 0) {
            command.add("-Xmx" + heap);
        }
        if (runtime != null) {
            command.add("@" + runtime + "/hocket.args");
            command.add(Child.ARGUMENT);
        } else {
            command.addAll(likeThis());
            command.add(Child.class.getName());
        }
        return new ProcessBuilder(command).redirectInput(Redirect.PIPE).redirectOutput(Redirect.PIPE).redirectError(Redirect.PIPE).start();
    }

    private static List<String> likeThis() {
        List<String> options = new ArrayList<>(OPTIONS);
        addPath(options, "--module-path", "jdk.module.path");
        addPath(options, "--upgrade-module-path", "jdk.module.upgrade.path");
        if (System.getProperty("jdk.module.upgrade.path") != null) {
            options.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI", "--add-modules", "ALL-MODULE-PATH"));
        }
        addPath(options, "--class-path", "java.class.path");
        return options;
    }

    private static void addPath(List<String> options, String option, String property) {
        String path = System.getProperty(property);
        if (path != null && !path.isEmpty()) {
            options.add(option);
            options.add(path);
        }
    }
}
