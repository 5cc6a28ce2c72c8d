package org.hocket.stdlib.process;

import java.util.List;

import org.hocket.interpreter.builtin.CommandWords;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.command.Quoting;

/** The module {@code process}. */
public final class ProcessModule implements Library.Provider {

    @Override
    public String name() {
        return "process";
    }

    @Override
    public List<String> types() {
        return List.of(Running.FINISHED.name());
    }

    @Override
    public Library library() {
        return Library.of("process", """
                Programs of the system. A command is a list of words, which reach the program as they are, or a text for the shell (`/bin/sh`);
                where a text is to hold values, write it between backticks, or put them in with `process.quote`. No command is left behind: where
                its task is cancelled, and where Hocket ends, by `kill -9` too, it is killed (SIGKILL) with all that it started; what it still runs
                in the background when it ends is killed then. Only a daemon, which has left for a process group of its own, lives on. A command
                does not read the script's own input, and cannot ask at the terminal: one that does, for a password, say, stops for ever.
                Commands need the `timeout` of GNU coreutils on the PATH.""")
            .function("run(command, stdin = null, cwd = null, env = null, timeout = null, check = true, binary = false)", """
                Runs a command to its end, and gives a record `Finished` with its exit `code`, and what it wrote: `out` and `err`. A code above 128
                is that of a signal, as shells have it: 137 is 128 and the 9 of SIGKILL. Where the code is not 0 and `check` is true, it throws a
                `ProcessError` instead; its fields are `reason` (`"exit code 7"`, `"killed by SIGKILL"`, `"time limit"`), `code` or `signal`, and
                `stderr`, the last 20 lines. `stdin` is a string or bytes, by default nothing: a command never reads the script's own input. `cwd` is the
                directory in which it runs; `env` a map of variables to add to those of the script, or to leave out where they are null; after a
                `timeout` it is killed, and a `ProcessError` thrown. `out` is the text as it was written, its last line end included, and a
                `ParseError` where that is not UTF-8; with `binary` it is bytes.""", """
                print(process.run(["echo", "a  b; c"]).out.trim())   # a  b; c
                print(process.run("tr a-z A-Z | sort", stdin: "b\\na\\n").out.lines())   # ["A", "B"]
                print(process.run("exit 3", check: false).code)   # 3
                try { process.run("echo no >&2; exit 3") } catch ProcessError as e { print(e.reason, e.stderr) }   # exit code 3 no""",
                Running::run)
            .function("lines(command, stdin = null, cwd = null, env = null, timeout = null)", """
                The lines that a command writes, without their ends, as it writes them. Each loop over them runs it anew; leaving the loop early kills
                it, and a code that is not 0 throws a `ProcessError` behind the last line. What it writes to its standard error goes to the script's.""", """
                for line in process.lines(["seq", "2"]) { print(line) }
                # 1
                # 2
                for line in process.lines("yes") { print(line); break }   # y""", Running::lines)
            .function("quote(value) -> string", """
                A text with the value as one word for the shell, whatever stands in it; of a list, a set or a stream its items, each as a word. What
                stands between backticks in braces is quoted so.""", """
                print(process.quote("it's"))          # 'it'\\''s'
                print(process.quote(["a b", 1]))      # 'a b' '1'""", a -> a.convert(0, value ->
                String.join(" ", CommandWords.of(value, a.task()).stream().map(Quoting::quoted).toList())))
            .function("pid() -> int", "The number of the process that runs the script.", """
                print(process.pid() > 0)   # true""", _ -> ProcessHandle.current().pid());
    }
}
