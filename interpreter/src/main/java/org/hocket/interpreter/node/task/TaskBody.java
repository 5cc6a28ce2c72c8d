package org.hocket.interpreter.node.task;

import com.oracle.truffle.api.TruffleStackTrace;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.Closure;

/**
 * What a task runs. Its value has a second holder, the task; its error keeps the stack of this task.
 *
 * @param arguments one for each parameter; Java's null for one that is left out
 */
public record TaskBody(Closure closure, Object... arguments) implements Task.Body {

    @Override
    public Object run(Task self) {
        try {
            return ShareNode.share(closure.enter(self, null, arguments));
        } catch (HocketError | StackOverflowError | OutOfMemoryError thrown) {
            HocketError error = HocketError.orNull(thrown, null);
            TruffleStackTrace.fillIn(error);
            error.endedTask(self);
            throw error;
        }
    }
}
