package org.hocket.interpreter.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

import org.hocket.interpreter.concurrent.StackRoom;

/**
 * The messages that a {@link FrameOutput} wrote. A frame is checked before its first byte is given out. After an error all
 * further calls fail alike, an aborted message apart. For one thread at a time.
 */
public final class FrameInput extends InputStream {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final byte[] buffer = new byte[Frame.LARGEST];
    /** What has arrived and was not given out yet: the rest of a frame, and perhaps frames behind it. */
    private int start;
    private int end;
    /** Where the payload of the present frame ends. */
    private int frameEnd;
    private boolean inMessage;
    private boolean inLastFrame;
    /** The place in the stream of the first byte of the buffer. */
    private long bufferPlace;

    public FrameInput(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next message; what is left of the one before is skipped.
     *
     * @return false where the stream ended between messages
     */
    public boolean beginMessage() throws IOException {
        if (inMessage) {
            endMessage();
        }
        if (start == end && !receive()) {
            return false;
        }
        nextFrame();
        return true;
    }

    /** Skips what is left of the message, which is then known to have arrived whole. */
    public void endMessage() throws IOException {
        start = frameEnd;
        while (inMessage && !inLastFrame) {
            nextFrame();
            start = frameEnd;
        }
        inMessage = false;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(buffer[start++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int part = Math.min(length, frameEnd - start);
        System.arraycopy(buffer, start, bytes, offset, part);
        start += part;
        return part;
    }

    /** Whether the message goes on; the next byte of it is then in the buffer. */
    private boolean hasMore() throws IOException {
        while (start == frameEnd) {
            if (!inMessage || inLastFrame) {
                return false;
            }
            StackRoom.require();
            nextFrame();
        }
        return true;
    }

    private void nextFrame() throws IOException {
        need(Frame.HEADER);
        int flags = buffer[start + Frame.FLAGS];
        int length = Short.toUnsignedInt((short) SHORT.get(buffer, start + Frame.LENGTH));
        checkHeader(flags, length);
        need(Frame.HEADER + length);
        int checksum = Frame.checksum(buffer, start, length);
        int stated = (int) INT.get(buffer, start + Frame.CHECKSUM);
        if (checksum != stated) {
            throw corrupt("a frame of " + length + " bytes has the checksum %08x and states %08x".formatted(checksum, stated));
        }
        start += Frame.HEADER;
        frameEnd = start + length;
        inLastFrame = (flags & Frame.LAST) != 0;
        inMessage = (flags & Frame.ABORT) == 0;
        if (!inMessage) {
            throw new AbortedMessageException();
        }
    }

    private void checkHeader(int flags, int length) throws CorruptFrameException {
        if (buffer[start] != Frame.MAGIC) {
            throw corrupt("there is byte 0x%02x where a frame of this version of Hocket begins with 0x%02x".formatted(buffer[start], Frame.MAGIC));
        }
        boolean last = flags == Frame.LAST || flags == (Frame.LAST | Frame.ABORT) && length == 0;
        if (buffer[start + Frame.PARITY] != Frame.parity(buffer, start) || length > Frame.LARGEST_PAYLOAD
                || !last && (flags != 0 || length == 0)) {
            throw corrupt("a frame has flags 0x%02x and length %d, which do not fit".formatted(flags, length));
        }
    }

    private CorruptFrameException corrupt(String what) {
        return new CorruptFrameException(what + ", at byte " + (bufferPlace + start) + " of the stream");
    }

    /** Waits until so many bytes lie in the buffer. */
    private void need(int bytes) throws IOException {
        if (start + bytes > buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            bufferPlace += start;
            frameEnd -= start;
            end -= start;
            start = 0;
        }
        while (end - start < bytes) {
            if (!receive()) {
                throw new TruncatedFrameException("the stream was truncated: it ends after byte " + (bufferPlace + end)
                        + ", within a message");
            }
        }
    }

    /** Waits for more bytes; false where the stream has ended. */
    private boolean receive() throws IOException {
        if (start == end) {
            bufferPlace += start;
            frameEnd -= start;
            start = 0;
            end = 0;
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
