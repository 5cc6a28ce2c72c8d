package org.hocket.interpreter.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast items are done. What counts is the later half of the time: the beginning, while the code is cold, is soon forgotten,
 * and so is none of the few items where each takes long.
 */
final class Pace {

    private static final double NANOS = 1e9;
    /** What is kept is this part of the time apart, so that a run of days keeps no more than one of seconds. */
    private static final int PARTS = 64;

    private final long beginning;
    private final List<Moment> moments = new ArrayList<>();

    private record Moment(long time, long done) {
    }

    /** @param beginning the time when nothing was done */
    Pace(long beginning) {
        this.beginning = beginning;
        moments.add(new Moment(beginning, 0));
    }

    /** Notes how many items are done by now; returns how many were each second, 0 where there were none. */
    double at(long now, long done) {
        long age = now - beginning;
        while (moments.size() > 1 && moments.get(1).time <= now - age / 2) {
            moments.removeFirst();
        }
        double lately = rate(moments.getFirst(), now, done);
        if (now - moments.getLast().time > age / PARTS) {
            moments.add(new Moment(now, done));
        }
        return lately > 0 ? lately : rate(new Moment(beginning, 0), now, done);
    }

    private static double rate(Moment since, long now, long done) {
        return now == since.time ? 0 : (done - since.done) * NANOS / (now - since.time);
    }
}
