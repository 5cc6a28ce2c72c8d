package org.hocket.interpreter.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.NullValue;

/**
 * Why a child ended that had work to do: one cause, the first that is certain.
 *
 * @param reason  the cause in a few words, by which scripts tell them apart
 * @param story   what the process did, as it follows its name in a sentence
 * @param code    its exit code; null where it has none
 * @param signal  the name of the signal that killed it; null where none did
 * @param help    what to do about it; null where nothing can be said
 */
record Death(String reason, String story, Integer code, String signal, String help) {

    /** What the system adds to the number of a signal that ended a process. */
    private static final int SIGNALLED = 128;
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(Map.entry(1, "SIGHUP"), Map.entry(2, "SIGINT"), Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"), Map.entry(6, "SIGABRT"), Map.entry(7, "SIGBUS"), Map.entry(8, "SIGFPE"), Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"), Map.entry(13, "SIGPIPE"), Map.entry(15, "SIGTERM"));

    static Death exit(int code) {
        return code == 0 ? new Death("exit 0 early", "ended with exit code 0 before its block did", 0, null,
                "let the block end with its value: `exit` ends the process, and the value with it")
                : new Death("exit code " + code, "ended with exit code " + code, code, null, null);
    }

    /** @param status as the system gives it, of a child that said nothing */
    static Death status(int status, String crash) {
        return crash != null ? signal(crash) : status <= SIGNALLED ? exit(status)
                : signal(SIGNALS.getOrDefault(status - SIGNALLED, "signal " + (status - SIGNALLED)));
    }

    private static Death signal(String name) {
        return new Death("killed by " + name, "was killed by " + name, null, name, name.equals("SIGKILL")
                ? "if nobody did, the system may have run out of memory: `dmesg` tells, and `spawn(memory: …)` sets a limit before that" : null);
    }

    static Death memoryLimit(long limit, long used) {
        return new Death("memory limit", "reached its memory limit of " + megabytes(limit) + (used > 0 ? ": it had " + megabytes(used) : ""),
                null, null, "raise `memory`, or hand it less at a time");
    }

    static Death heap() {
        return new Death("Java heap exhausted", "has no room left in its Java heap", null, null,
                "give it a larger one with `spawn(memory: …)`, or hand it less at a time");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }

    static Death timeLimit(long nanos) {
        return new Death("time limit", "reached its time limit of " + new DurationValue(nanos), null, null,
                "raise `timeout`, or hand it less at a time");
    }

    static Death cancelled() {
        return new Death("cancelled", "was killed, as it did not heed its cancel", null, null, null);
    }

    static Death corrupt(String what) {
        return new Death("corrupt frame", "sent what cannot be understood: " + what, null, null,
                "let nothing in it write to file descriptor 3: that is how it talks to its parent");
    }

    static Death pipeClosed() {
        return new Death("pipe closed", "closed the pipe to its parent", null, null, null);
    }

    static Death fault(String text) {
        return new Death("fault", "ended by a fault of Hocket's own: " + text, null, null, "please report it");
    }

    static Death notStarted(Death cause) {
        return new Death(cause.reason, "could not start: it " + cause.story, cause.code, cause.signal, null);
    }

    /**
     * The error for whoever waits for what the process was to do.
     *
     * @param task  what it was to do
     * @param place where in the script it was; null where that is not known
     * @param held  the locks of the parent that it held
     */
    ErrorValue error(String task, Place place, List<String> held, String stderr) {
        String at = place == null ? "" : ", at " + place.source().locate(place.span().start());
        String locks = held.isEmpty() ? "" : ", and held the lock on " + String.join(" and ", held) + ", which is free again";
        return ErrorValue.of(ErrorKind.PROCESS, "the process of task " + task + " " + story + at + locks, reason,
                code == null ? NullValue.NULL : (Object) (long) code, signal == null ? NullValue.NULL : signal, stderr);
    }
}
