package org.hocket.interpreter.parallel;

/** The chunks of a map that nobody has begun. All is called under its own monitor, which nothing waits or calls out in. */
abstract class Supply {

    final Code code;
    final Input input;
    final ChunkSizes sizes;
    private final Outcome outcome;
    private long begun;

    Supply(Code code, Input input, ChunkSizes sizes, Outcome outcome) {
        this.code = code;
        this.input = input;
        this.sizes = sizes;
        this.outcome = outcome;
    }

    /** A number for a worker that begins, which no other has; -1 where there is nothing to do. */
    abstract int claim();

    /** Called when a worker ends. */
    abstract void release(int number);

    /** A chunk for a worker; null where there is none now. */
    abstract Chunk take(Worker worker);

    /** How many workers more would find a chunk. */
    abstract int openings();

    /** Whether there is no chunk, and will be none. */
    abstract boolean isExhausted();

    /** Puts back what a worker has taken and not begun, where others may have it. */
    abstract void giveBack(Chunk running);

    /** How many items of the input may be begun now. */
    final long available() {
        return Math.min(input.available(), outcome.room(begun, sizes.window()));
    }

    /** The next chunk of the input, of at most so many items; null where there is none now. */
    final Chunk fromInput(int most) {
        int count = (int) Math.min(most, available());
        if (count <= 0) {
            return null;
        }
        Chunk chunk = new Chunk(code, input.take(count), begun);
        begun += count;
        return chunk;
    }
}
