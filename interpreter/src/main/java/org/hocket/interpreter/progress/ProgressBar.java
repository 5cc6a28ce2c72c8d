package org.hocket.interpreter.progress;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.parallel.MapObserver;
import org.hocket.interpreter.parallel.ParallelMap;

/**
 * Shows how far a parallel map is that lasts for a while. Of several it shows the one that began first, until that ends: so of
 * nested ones the outermost.
 *
 * <p><b>Cost.</b> Maps come and go by the million, and only few last. So a map is noted when it begins and forgotten when it
 * ends; a look at those that there are, once in a while, finds what is to be shown. Maps inside of others are not even noted.
 *
 * <p><b>Looks.</b> One is due or under way as long as there are maps, see {@code looking}. A timer starts it, and it draws on a
 * strand of its own: a terminal may take its time, and the timers of the script must not wait for it.
 */
public final class ProgressBar implements MapObserver {

    private static final long FIRST_NANOS = 1_000_000_000;
    private static final long INTERVAL_NANOS = 200_000_000;

    private final StatusLine line;
    private final ProgressText text;
    private final Scheduler scheduler;
    private final Map<ParallelMap, Boolean> maps = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    /** The map that is shown, or will be when it has lasted long enough; written before it is looked up among the maps. */
    private volatile ParallelMap shown;
    private Pace pace;
    private volatile boolean closed;

    public ProgressBar(StatusLine line, ProgressText text, Scheduler scheduler) {
        this.line = line;
        this.text = text;
        this.scheduler = scheduler;
    }

    @Override
    public void began(ParallelMap map) {
        if (map.isNested()) {
            return;
        }
        maps.put(map, true);
        lookIn(FIRST_NANOS);
    }

    /** Sees to it that there will be a look, soon enough. */
    private void lookIn(long nanos) {
        if (!looking.get() && looking.compareAndSet(false, true)) {
            scheduleLook(nanos);
        }
    }

    private void scheduleLook(long nanos) {
        scheduler.after(nanos, this::startLook);
    }

    private void startLook() {
        if (maps.isEmpty()) {
            rest();
        } else {
            scheduler.strand("progress bar", this::look).start();
        }
    }

    /** Who notes a map now either sees that nobody looks, or is seen here. */
    private void rest() {
        shown = null;
        looking.set(false);
        if (!maps.isEmpty()) {
            lookIn(FIRST_NANOS);
        }
    }

    private void look() {
        ParallelMap map = choose();
        if (map == null) {
            rest();
            return;
        }
        long now = scheduler.now();
        long wait = FIRST_NANOS - (now - map.beginning());
        if (wait <= 0) {
            show(map, now);
        }
        scheduleLook(Math.max(wait, INTERVAL_NANOS));
    }

    private ParallelMap choose() {
        ParallelMap current = shown;
        if (current == null || !maps.containsKey(current)) {
            current = maps.keySet().stream().min(Comparator.comparingLong(ParallelMap::beginning)).orElse(null);
            shown = current;
            pace = current == null ? null : new Pace(current.beginning());
        }
        return current;
    }

    private void show(ParallelMap map, long now) {
        long done = map.done();
        String progress = text.of(done, map.total(), pace.at(now, done));
        synchronized (this) {
            // One that has ended meanwhile is either not there any more, or about to hide the line.
            if (!closed && maps.containsKey(map)) {
                line.show(progress);
            }
        }
    }

    @Override
    public void ended(ParallelMap map) {
        if (maps.remove(map) != null && shown == map) {
            hide();
        }
    }

    private synchronized void hide() {
        line.hide();
    }

    /** Forgets the maps that there are: the script has ended. */
    public void clear() {
        maps.clear();
        hide();
    }

    /** Shows nothing any more. */
    public void close() {
        closed = true;
        hide();
    }
}
