package org.hocket.stdlib.log;

import ch.qos.logback.classic.Level;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.parallel.ParallelMap;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.MapValue;

/** Tells at level debug which worker of a parallel map took what. */
final class MapLog implements MapObserver {

    private final Log log;
    private final Host host;

    MapLog(Log log, Host host) {
        this.log = log;
        this.host = host;
    }

    @Override
    public void took(ParallelMap map, int worker, Chunk chunk) {
        if (!log.isEnabled(Level.DEBUG)) {
            return;
        }
        String line = "parallel for at " + host.locate(map.origin()) + ": worker " + worker + " took " + items(chunk);
        try {
            log.write(Level.DEBUG, line, MapValue.EMPTY, map.owner());
        } catch (Failure unwritten) {
            // The map must not fail for its log. Who writes to the same stream is told.
        }
    }

    private static String items(Chunk chunk) {
        return chunk.size() == 1 ? "item " + chunk.first() : "items " + chunk.first() + "..=" + (chunk.first() + chunk.size() - 1);
    }
}
