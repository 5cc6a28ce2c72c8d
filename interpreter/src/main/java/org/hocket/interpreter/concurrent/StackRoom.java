package org.hocket.interpreter.concurrent;

/**
 * Whether the stack has room for what must not end halfway, such as waking those who wait. Code of a script may end at any depth;
 * whoever runs such code on top of its own frames, and has to put things right when it fails, looks first.
 */
public final class StackRoom {

    /** With the width of a frame about 30 KiB, several times what the deepest of the runtime's calls take. */
    private static final int FRAMES = 100;

    private StackRoom() {
    }

    /** @throws StackOverflowError where there is too little, before anything has happened */
    public static void require() {
        descend(FRAMES, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    /** Its parameters are needed after the call, so they lie on the stack. */
    private static long descend(int frames, long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k,
            long l, long m, long n, long o, long p) {
        long below = frames == 0 ? 0 : descend(frames - 1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a + frames);
        return below + (a ^ b) + (c ^ d) + (e ^ f) + (g ^ h) + (i ^ j) + (k ^ l) + (m ^ n) + (o ^ p);
    }
}
