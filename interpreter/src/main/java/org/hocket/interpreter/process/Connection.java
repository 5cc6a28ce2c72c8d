package org.hocket.interpreter.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.ListValue;

/** The two pipes between a parent and a child. Anyone may send; one thread receives. */
final class Connection implements Closeable {

    private final FrameInput in;
    private final OutputStream pipe;
    private final FrameOutput out;
    private Links links;

    Connection(InputStream in, OutputStream out) {
        this.in = new FrameInput(in);
        this.pipe = out;
        this.out = new FrameOutput(out);
    }

    /** To be called before the first message that needs them. */
    void setLinks(Links links) {
        this.links = links;
    }

    /**
     * Sends a message whole, or not at all.
     *
     * @throws IOException                                 where the other side does not read any more
     * @throws org.hocket.interpreter.value.Failure        where a value cannot travel
     */
    synchronized void send(Message.Kind kind, Object... fields) throws IOException {
        Object[] parts = new Object[1 + fields.length];
        parts[0] = (long) kind.ordinal();
        System.arraycopy(fields, 0, parts, 1, fields.length);
        LongWork.undisturbed(() -> send(ListValue.of(parts)));
    }

    private void send(ListValue message) throws IOException {
        boolean sent = false;
        try {
            ValueWriter writer = new ValueWriter(out, links);
            writer.write(message);
            writer.finish();
            out.endMessage();
            pipe.flush();
            sent = true;
        } finally {
            if (!sent) {
                out.abort();
            }
        }
    }

    /**
     * Waits for the next message.
     *
     * @return null at the end of the stream
     * @throws CorruptFrameException where it is none
     */
    Message receive() throws IOException {
        while (in.beginMessage()) {
            try (ValueReader reader = new ValueReader(in, links)) {
                if (!(reader.read() instanceof ListValue parts)) {
                    throw new CorruptFrameException("a message is no list");
                }
                in.endMessage();
                return Message.of(parts);
            } catch (AbortedMessageException dropped) {
                continue;
            } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | NullPointerException unknown) {
                throw new CorruptFrameException("a message describes what there is not: " + unknown, unknown);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
