package org.hocket.interpreter.parallel;

/** Items of which any part can be had at once: those of a list or a range. */
public final class SlicedInput implements Input {

    /** Makes items of some that follow each other. */
    @FunctionalInterface
    public interface Slicer {

        Items slice(long from, int count);
    }

    private final long total;
    private final Slicer slicer;
    private long taken;

    public SlicedInput(long total, Slicer slicer) {
        this.total = total;
        this.slicer = slicer;
    }

    @Override
    public long available() {
        return total - taken;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Items take(int count) {
        Items items = slicer.slice(taken, count);
        taken += count;
        return items;
    }
}
