package org.hocket.interpreter.builtin;

import java.util.Iterator;

import org.hocket.interpreter.concurrent.Channel;
import org.hocket.interpreter.concurrent.ChannelClosedException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LookaheadIterator;
import org.hocket.interpreter.value.NullValue;

/** A queue between tasks: {@code channel(10)}. A {@code for} over it receives until it is closed and empty. */
public final class ChannelValue extends IdentityValue {

    static final Library METHODS = Library.of("channel", """
            A queue between tasks. `for v in ch { … }` receives until the channel is closed and empty; `select` waits for the first of several.""")
            .method("send(value)", "Sends a value, and waits while there is no room; a `ChannelClosed` error where the channel is closed.", """
                    let ch = channel(1)
                    ch.send("hi")
                    print(ch.recv())   # hi""", a -> {
                try {
                    channel(a).send(a.task(), a.passedOn(1));
                    return NullValue.NULL;
                } catch (ChannelClosedException closed) {
                    throw closed(closed);
                }
            })
            .method("recv()", "Waits for the next value; a `ChannelClosed` error where the channel is closed and empty.", """
                    let ch = channel()
                    async { ch.send(1 + 1) }
                    print(ch.recv())   # 2""", a -> {
                Object value = channel(a).receive(a.task());
                if (value == null) {
                    throw exhausted();
                }
                return value;
            })
            .method("try_recv()", "The next value, or null when there is none now; a `ChannelClosed` error where there will be none.", """
                    print(channel(1).try_recv())   # null""", a -> {
                Object value = channel(a).tryReceive();
                if (value == null && channel(a).isExhausted()) {
                    throw exhausted();
                }
                return value == null ? NullValue.NULL : value;
            })
            .method("close()", "Ends it: what was sent can still be received. Closing it again changes nothing.", """
                    let ch = channel(2)
                    ch.send(1)
                    ch.close()
                    for v in ch { print(v) }   # 1""", a -> {
                channel(a).close();
                return NullValue.NULL;
            })
            .method("closed() -> bool", "Whether nothing can be sent any more.", """
                    let ch = channel()
                    ch.close()
                    print(ch.closed())   # true""", a -> channel(a).isClosed())
            .method("len() -> int", "How many values were sent and not yet received.", """
                    let ch = channel(5)
                    ch.send("a")
                    print(ch.len())   # 1""", a -> (long) channel(a).size());

    private final Channel channel;

    ChannelValue(int capacity) {
        super(METHODS);
        this.channel = new Channel(capacity);
    }

    private static Channel channel(Arguments arguments) {
        return ((ChannelValue) arguments.get(0)).channel;
    }

    public Channel channel() {
        return channel;
    }

    /** The error of the script's for an operation on a closed channel. */
    public static Failure closed(ChannelClosedException closed) {
        return closed.isSending() ? new Failure(ErrorKind.CHANNEL_CLOSED, "the channel is closed: nothing can be sent to it",
                "close it when the last sender has ended") : exhausted();
    }

    private static Failure exhausted() {
        return new Failure(ErrorKind.CHANNEL_CLOSED, "the channel is closed and empty: there is nothing more to receive",
                "`for v in ch { … }` ends by itself then");
    }

    /** What is received, until the channel is closed and empty. */
    Iterator<Object> receiveAll(Task task) {
        return new LookaheadIterator() {

            @Override
            protected Object find() {
                return channel.receive(task);
            }
        };
    }

    @Override
    public String literal() {
        return channel.capacity() == 0 ? "<channel>" : "<channel(" + channel.capacity() + ")>";
    }
}
