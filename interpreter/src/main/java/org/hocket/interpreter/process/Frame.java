package org.hocket.interpreter.process;

import java.util.zip.CRC32C;

/**
 * What both ends know about frames. A message goes through a pipe as one frame or more, so that neither end holds it whole, and
 * what is wrong with it is found before anyone reads it. A frame is
 * <pre>
 *   0  1  magic    changes whenever the format does: two versions do not talk
 *   1  1  parity   flags and length, XORed: a wrong length is found before its bytes are waited for
 *   2  4  checksum CRC32C of all that follows, little-endian
 *   6  1  flags    LAST, ABORT
 *   7  2  length   of the payload in bytes, little-endian
 *   9     payload
 * </pre>
 */
final class Frame {

    static final byte MAGIC = (byte) 0xC1;
    static final int PARITY = 1;
    static final int CHECKSUM = 2;
    static final int FLAGS = 6;
    static final int LENGTH = 7;
    static final int HEADER = 9;
    /** The message ends with this frame. */
    static final int LAST = 1;
    /** The message ends with this frame, and its sender could not finish it. */
    static final int ABORT = 2;
    /** The bytes of the largest frame, with its header: a pipe of Linux holds as many. */
    static final int LARGEST = 1 << 16;
    static final int LARGEST_PAYLOAD = LARGEST - HEADER;

    private Frame() {
    }

    static byte parity(byte[] frame, int start) {
        return (byte) (frame[start + FLAGS] ^ frame[start + LENGTH] ^ frame[start + LENGTH + 1]);
    }

    /** @param length that of the payload, in bytes */
    static int checksum(byte[] frame, int start, int length) {
        CRC32C crc = new CRC32C();
        crc.update(frame, start + FLAGS, HEADER - FLAGS + length);
        return (int) crc.getValue();
    }
}
