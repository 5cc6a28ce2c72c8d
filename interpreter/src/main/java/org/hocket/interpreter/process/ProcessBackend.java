package org.hocket.interpreter.process;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.parallel.ItemsCode;
import org.hocket.interpreter.parallel.Backend;
import org.hocket.interpreter.parallel.Chunk;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** Runs the chunks of one map in child processes. Each gets the code once, with what that captured. */
public final class ProcessBackend implements Backend {

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** A message there and back costs some tenths of a millisecond, and nothing is given back. */
    private static final Pace PACE = new Pace(10_000_000, 1_000_000, 8);

    private final WorkerPool pool;
    private final Node origin;
    private final long number = NUMBERS.incrementAndGet();

    /** @param origin the {@code parallel for} */
    public ProcessBackend(WorkerPool pool, Node origin) {
        this.pool = pool;
        this.origin = origin;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Iterable<?> run(Task task, long seed, Chunk chunk) {
        Object items = ItemsCode.items(chunk);
        // What the child has begun cannot be given back.
        chunk.advance(chunk.size() - 1);
        for (;;) {
            Worker worker = pool.take(task, 0);
            try {
                Object code = worker.hasCode(number) ? NullValue.NULL : ((ItemsCode) chunk.code()).description();
                ListValue answer = (ListValue) new Conversation(task, worker, null, origin).hold(0, Message.Kind.CHUNK, number, code, seed, chunk.first(), items);
                chunk.took((long) answer.get(1));
                return (ListValue) answer.get(0);
            } catch (IOException diedBefore) {
                continue;
            } catch (Conversation.Failed failed) {
                chunk.advance((int) (failed.item() - chunk.first()));
                throw error(task, failed);
            } finally {
                pool.giveBack(worker);
            }
        }
    }

    private static RuntimeException error(Task task, Conversation.Failed failed) {
        HocketError error = (HocketError) failed.thrown();
        if (error.account().item() != null) {
            error.endedItem(task, error.account().item());
        }
        return error;
    }
}
