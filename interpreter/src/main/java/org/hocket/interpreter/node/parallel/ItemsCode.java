package org.hocket.interpreter.node.parallel;

import java.util.List;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.parallel.ChunkLoop.Sink;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.parallel.Code;
import org.hocket.interpreter.parallel.Reduction;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;

/**
 * The body of a {@code parallel for} as the executor runs it.
 *
 * @param body     runs a chunk
 * @param sink     what becomes of the results
 * @param function joins two results; null where they are not reduced
 * @param origin   the {@code parallel for}
 */
public record ItemsCode(Closure body, Sink sink, Closure function, Node origin) implements Code, Reduction.Joining {

    /** What of it another process needs: plain values, and functions. */
    public ListValue description() {
        return ListValue.of(body, (long) sink.ordinal(), function == null ? NullValue.NULL : function);
    }

    /** What {@link #description} gave elsewhere. */
    public static ItemsCode of(ListValue description) {
        return new ItemsCode((Closure) description.get(0), Sink.values()[(int) (long) description.get(1)],
                description.get(2) instanceof Closure function ? function : null, null);
    }

    /** The items of a chunk as a value: a list or a range. */
    public static Object items(Chunk chunk) {
        return switch (chunk.items()) {
            case ListItems items -> items.list().slice(items.from(), items.from() + chunk.size());
            case RangeItems items -> new RangeValue(items.first(), items.get(chunk.size() - 1), true, items.step(), true, true);
            default -> throw new IllegalArgumentException("no items of a parallel for: " + chunk.items());
        };
    }

    /** A chunk of what {@link #items} gave elsewhere. */
    public Chunk chunk(Object items, long first) {
        return new Chunk(this, items instanceof ListValue list ? new ListItems(list, 0, list.size()) : range((RangeValue) items), first);
    }

    private static RangeItems range(RangeValue range) {
        return new RangeItems(range.get(0), range.step(), (int) range.size());
    }

    /**
     * Two results that the body is to join.
     *
     * @param function what joins them
     */
    record Pair(Closure function, Object left, Object right) {
    }

    @Override
    public Iterable<?> run(Task worker, Chunk chunk) {
        try {
            return switch (sink) {
                case DISCARD -> {
                    body.enter(worker, null, chunk, null);
                    yield List.of();
                }
                case COLLECT -> {
                    ListValue results = ListValue.withRoomFor(chunk.size());
                    body.enter(worker, null, chunk, results);
                    yield results;
                }
                case FOLD -> {
                    Fold fold = new Fold(function, chunk.first());
                    body.enter(worker, null, chunk, fold);
                    yield fold.nodes(chunk);
                }
            };
        } catch (Throwable thrown) {
            throw ended(worker, thrown, chunk.isJoining() ? null : chunk);
        }
    }

    @Override
    public Object join(Task worker, Object left, Object right) {
        try {
            Object joined = body.enter(worker, origin, new Pair(function, left, right), null);
            if (worker.hasOpenScope()) {
                worker.endItem(null);
            }
            return joined;
        } catch (Throwable thrown) {
            throw ended(worker, thrown, null);
        }
    }

    private static String describe(Chunk chunk) {
        // An exhausted stack may end it before the first.
        int place = Math.max(0, chunk.begun());
        Object item = chunk.items() instanceof ListItems items ? items.list().get(items.from() + place)
                : ((RangeItems) chunk.items()).get(place);
        return "item " + (chunk.first() + place) + " (" + Printer.shortened(item) + ")";
    }

    /**
     * Ends an item, or a step of the reduction: what it has started is cancelled or awaited, as at the end of a task.
     *
     * @param chunk that of the item; null for a step of the reduction
     */
    private RuntimeException ended(Task worker, Throwable thrown, Chunk chunk) {
        HocketError error = HocketError.orNull(thrown, origin);
        if (error != null) {
            TruffleStackTrace.fillIn(error);
        }
        try {
            worker.endItem(error != null ? error : thrown);
        } catch (HocketError last) {
            last.endedItem(worker, chunk == null ? "`reduce`" : describe(chunk));
            return last;
        }
        throw new AssertionError("what ends by an error throws");
    }
}
