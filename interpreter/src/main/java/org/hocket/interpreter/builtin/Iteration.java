package org.hocket.interpreter.builtin;

import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Text;
import org.hocket.interpreter.value.Types;

/**
 * One walk over the items of a value, as {@code for} and the library make it. Whoever may leave before the last item
 * must close it, because a file may be open behind it.
 */
public final class Iteration implements Iterable<Object>, AutoCloseable {

    private final Iterator<Object> items;
    private final Task task;

    private Iteration(Iterator<Object> items, Task task) {
        this.items = items;
        this.task = task;
    }

    /**
     * A walk of the library's, at each item of which the task may give way or be cancelled.
     *
     * @throws Failure a {@code TypeError} where the value has no items
     */
    public static Iteration of(Object value, Task task) {
        return new Iteration(over(value, task), task);
    }

    /**
     * The items of a value: of a map its {@code [key, value]} pairs, of a string its characters.
     *
     * @param reader the task that walks
     * @return an iterator that may be {@link AutoCloseable}: {@link #close(Iterator)} closes it if it is
     * @throws Failure a {@code TypeError} where the value has no items
     */
    public static Iterator<Object> over(Object value, Task reader) {
        return switch (value) {
            case ListValue list -> list.iterator();
            case RangeValue range -> range.iterator();
            case SetValue set -> set.iterator();
            case MapValue map -> new Pairs(map);
            case String text -> new Characters(text);
            case BytesValue bytes -> new Octets(bytes);
            case IterableValue stream -> stream.open(reader);
            case ChannelValue channel -> channel.receiveAll(reader);
            case RemoteValue remote when remote.isChannel() -> remote.receiveAll(reader);
            default -> throw new Failure(ErrorKind.TYPE, "cannot loop over " + Types.describe(value),
                    operands -> value instanceof Long ? "to count from 0 up to it, write 0.." + operands.culprit("n") : null);
        };
    }

    /** Whether {@link #over} gives the items of such a value. */
    public static boolean isPossibleOver(Object value) {
        return switch (value) {
            case ListValue _, RangeValue _, SetValue _, MapValue _, String _, BytesValue _, IterableValue _, ChannelValue _ -> true;
            case RemoteValue remote -> remote.isChannel();
            default -> false;
        };
    }

    /** Gives up an iterator before its end. */
    public static void close(Iterator<Object> items) {
        if (items instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                task.pollIfDue();
                return items.hasNext();
            }

            @Override
            public Object next() {
                return items.next();
            }
        };
    }

    @Override
    public void close() {
        close(items);
    }

    private static final class Pairs implements Iterator<Object> {

        private final MapValue map;
        private int entry;

        Pairs(MapValue map) {
            this.map = map;
            this.entry = map.next(0);
        }

        @Override
        public boolean hasNext() {
            return entry >= 0;
        }

        @Override
        public Object next() {
            ListValue pair = ListValue.of(map.keyAt(entry), map.valueAt(entry));
            entry = map.next(entry + 1);
            return pair;
        }
    }

    private static final class Characters implements Iterator<Object> {

        private final String text;
        private int offset;

        Characters(String text) {
            this.text = text;
        }

        @Override
        public boolean hasNext() {
            return offset < text.length();
        }

        @Override
        public Object next() {
            int codePoint = text.codePointAt(offset);
            offset += Character.charCount(codePoint);
            return Text.character(codePoint);
        }
    }

    private static final class Octets implements Iterator<Object> {

        private final BytesValue bytes;
        private int index;

        Octets(BytesValue bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            return index < bytes.size();
        }

        @Override
        public Object next() {
            return (long) bytes.get(index++);
        }
    }
}
