package org.hocket.interpreter.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.hocket.interpreter.concurrent.StackRoom;

/**
 * Messages as {@link Frame}s. Each frame is one write of the stream below, so a small message is exactly one. Nothing is
 * written before a frame is full or the message ends; {@link #flush} does nothing. For one thread at a time.
 */
public final class FrameOutput extends OutputStream {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] frame = new byte[Frame.LARGEST];
    private int end = Frame.HEADER;
    private boolean started;
    /** Stays set where the stream below fails: it may have taken a part of the frame. */
    private boolean writing;

    public FrameOutput(OutputStream out) {
        this.out = out;
    }

    /** Whether a part of the message has been written out. What has not can be dropped without a trace. */
    public boolean isStarted() {
        return started;
    }

    @Override
    public void write(int value) throws IOException {
        makeRoom();
        frame[end++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            makeRoom();
            int part = Math.min(length - written, frame.length - end);
            System.arraycopy(bytes, offset + written, frame, end, part);
            end += part;
            written += part;
        }
    }

    /** Writes a full frame only when more follows, so that the last one can say that it is. */
    private void makeRoom() throws IOException {
        if (end == frame.length) {
            StackRoom.require();
            writeFrame(0);
            started = true;
        }
    }

    /** Ends the message and writes out what is left of it; the next byte begins another. */
    public void endMessage() throws IOException {
        writeFrame(Frame.LAST);
        started = false;
    }

    /** Ends a message that cannot be finished: the receiver drops what it has of it, or sees nothing where nothing was written out. */
    public void abort() throws IOException {
        end = Frame.HEADER;
        if (started) {
            writeFrame(Frame.LAST | Frame.ABORT);
            started = false;
        }
    }

    private void writeFrame(int flags) throws IOException {
        if (writing) {
            throw new IOException("an earlier frame was not written whole");
        }
        int length = end - Frame.HEADER;
        frame[0] = Frame.MAGIC;
        frame[Frame.FLAGS] = (byte) flags;
        SHORT.set(frame, Frame.LENGTH, (short) length);
        frame[Frame.PARITY] = Frame.parity(frame, 0);
        INT.set(frame, Frame.CHECKSUM, Frame.checksum(frame, 0, length));
        writing = true;
        out.write(frame, 0, end);
        writing = false;
        end = Frame.HEADER;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
