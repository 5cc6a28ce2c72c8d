package org.hocket.interpreter.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/**
 * The process that kills the groups of commands: those that are to end, and all when this process dies, in whichever way.
 * There is one for all contexts. It begins with the first command; one that was killed is replaced.
 *
 * <p>A group is watched from before its command begins until its leader has been reaped. Between that and the last kill
 * the system could give the group's number to another one, if it used up all numbers in that fraction of a millisecond.
 */
final class Watcher {

    private static final Watcher SHARED = new Watcher();

    private final Set<Long> groups = new LinkedHashSet<>();
    private Process process;

    private Watcher() {
    }

    static Watcher shared() {
        return SHARED;
    }

    /** Watches a group that is about to begin; may block. */
    synchronized void watch(long group) throws IOException {
        groups.add(group);
        try {
            tell('+', group);
        } catch (IOException | Failure e) {
            groups.remove(group);
            throw e;
        }
    }

    /** Kills a group that is watched, with all that descends from it. */
    synchronized void kill(long group) {
        end('!', group);
    }

    /** Says that the leader of a group has ended: kills what is left of the group. */
    synchronized void ended(long group) {
        end('-', group);
    }

    private void end(char order, long group) {
        if (groups.contains(group)) {
            try {
                tell(order, group);
            } catch (IOException e) {
                ProcessHandle.of(group).ifPresent(ProcessHandle::destroyForcibly);
                throw new UncheckedIOException("nothing can end the processes of group " + group, e);
            } finally {
                groups.remove(group);
            }
        }
    }

    private void tell(char order, long group) throws IOException {
        if (process == null || !process.isAlive()) {
            begin();
        }
        write(process.getOutputStream(), order, group);
    }

    private static void write(OutputStream orders, char order, long group) throws IOException {
        orders.write((order + " " + group + "\n").getBytes(StandardCharsets.US_ASCII));
        orders.flush();
    }

    private void begin() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(GroupLeader.command("/bin/sh", "-c", script())).directory(new File("/"))
                .redirectError(Redirect.DISCARD);
        Process begun = builder.start();
        BufferedReader answer = begun.inputReader(StandardCharsets.US_ASCII);
        if (answer.readLine() == null) {
            throw new Failure(ErrorKind.PROCESS, "the program " + GroupLeader.program() + " makes no process group",
                    "commands need the `timeout` of GNU coreutils: put it first on the PATH");
        }
        for (long group : groups) {
            write(begun.getOutputStream(), '+', group);
        }
        process = begun;
        begun.onExit().thenRun(this::replace);
    }

    /** Where somebody killed it: commands may run that nothing would end. */
    private synchronized void replace() {
        if (!groups.isEmpty() && !process.isAlive()) {
            try {
                begin();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Watcher.class.getResourceAsStream("watcher.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
