package org.hocket.interpreter.builtin;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;

/** What a running script sees of the program that runs it. */
public interface Host {

    /** Writes text to the script's standard output; texts of several tasks do not mix. */
    void write(String text);

    /** Writes text to the script's standard error. */
    void writeError(String text);

    /** The time of day; durations are measured by the scheduler's clock instead. */
    InstantSource clock();

    /** The time zone that the script runs in. */
    ZoneId zone();

    /** The script's standard input. */
    InputLines input();

    /** Ends the script with an exit code: cancels it, so that it ends at its next poll. */
    void exit(int code);

    /** The name of the script's file, without its folder; another word for a script from elsewhere. */
    String scriptName();

    /** The strings that stood behind the script's name on the command line; shared. */
    ListValue arguments();

    /** The variables of the process's environment, strings by their names; shared. */
    MapValue environment();

    /** How many child processes there are, and were. */
    MapValue processStats();

    /** Who follows the parallel maps of the script. */
    List<MapObserver> mapObservers();

    /** Lets somebody follow the parallel maps that begin from now on. */
    void observeMaps(MapObserver observer);

    /** Where in the scripts a map or a task began, of which this is the origin, as in {@code a.hk:3:9}; null where in none. */
    String locate(Object origin);

    /**
     * What a module keeps for this running script alone, such as its log; closed when the script's context is.
     *
     * @param type  one of the module's own classes
     * @param maker makes it where it is first asked for
     */
    <T extends AutoCloseable> T resource(Class<T> type, Supplier<T> maker);
}
