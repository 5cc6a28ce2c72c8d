package org.hocket.interpreter.process;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;

import org.hocket.interpreter.concurrent.LongWork;

/** The bytes of a long string, encoded piece by piece: one a unit where all fit, else two in the order of the machine. */
final class TextInput extends InputStream {

    private static final int UNITS = 1 << 12;
    private static final int LARGEST_LATIN_1 = 0xFF;

    private final String text;
    private final boolean latin1;
    private final char[] units;
    private final byte[] piece;
    private int nextUnit;
    private int next;
    private int end;

    TextInput(String text, boolean latin1) {
        this.text = text;
        this.latin1 = latin1;
        this.units = new char[UNITS];
        this.piece = new byte[latin1 ? UNITS : UNITS * Character.BYTES];
    }

    /** Whether every unit of it fits into a byte. */
    static boolean isLatin1(String text) {
        char[] units = new char[UNITS];
        for (int start = 0; start < text.length(); start += UNITS) {
            LongWork.poll();
            int count = Math.min(UNITS, text.length() - start);
            text.getChars(start, start + count, units, 0);
            int bits = 0;
            for (int i = 0; i < count; i++) {
                bits |= units[i];
            }
            if (bits > LARGEST_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (next == end && !encodeMore()) {
            return -1;
        }
        int part = Math.min(length, end - next);
        System.arraycopy(piece, next, bytes, offset, part);
        next += part;
        return part;
    }

    private boolean encodeMore() {
        LongWork.poll();
        int count = Math.min(UNITS, text.length() - nextUnit);
        text.getChars(nextUnit, nextUnit + count, units, 0);
        nextUnit += count;
        if (latin1) {
            for (int i = 0; i < count; i++) {
                piece[i] = (byte) units[i];
            }
        } else {
            MemorySegment.copy(MemorySegment.ofArray(units), 0, MemorySegment.ofArray(piece), 0, (long) count * Character.BYTES);
        }
        next = 0;
        end = latin1 ? count : count * Character.BYTES;
        return count > 0;
    }
}
