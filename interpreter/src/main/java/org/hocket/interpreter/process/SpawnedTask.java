package org.hocket.interpreter.process;

import java.io.IOException;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.Closure;

/**
 * The body of a task that has a child run a function.
 *
 * @param memory the most bytes of the child's resident memory; 0 for no limit
 * @param time   the most nanoseconds that it may take; 0 for no limit
 * @param origin the {@code spawn}
 */
public record SpawnedTask(WorkerPool pool, Closure function, long memory, long time, Node origin) implements Task.Body {

    @Override
    public Object run(Task self) throws Throwable {
        try {
            return ShareNode.share(runInProcess(self));
        } catch (Throwable thrown) {
            HocketError error = HocketError.orNull(thrown, origin);
            if (error == null) {
                throw thrown;
            }
            TruffleStackTrace.fillIn(error);
            error.endedTask(self);
            throw error;
        }
    }

    private Object runInProcess(Task self) throws Throwable {
        Places places = pool.places();
        places.enter(self);
        try {
            for (;;) {
                Worker worker = pool.take(self, memory);
                try {
                    return new Conversation(self, worker, places, origin).hold(time, Message.Kind.RUN, self.seed(), self.name(), function);
                } catch (IOException diedBefore) {
                    continue;
                } finally {
                    pool.giveBack(worker);
                }
            }
        } catch (Conversation.Failed failed) {
            throw failed.thrown();
        } finally {
            places.leave();
        }
    }
}
