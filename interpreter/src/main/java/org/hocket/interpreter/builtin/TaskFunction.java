package org.hocket.interpreter.builtin;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.call.ArgumentShape;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.node.task.TaskBody;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.FunctionValue;
import org.hocket.interpreter.value.Signature;

/**
 * A function that a script handed to the library to be run in tasks of its own. All that such a function captures are
 * values: one that uses an outside {@code var} belongs to the task that made it, and is refused.
 */
public final class TaskFunction {

    private final Closure function;
    private final ArgumentShape.Binding binding;
    private final Node origin;

    /**
     * @param runner    what is going to run it, as messages begin
     * @param arguments with how many it will be called
     * @param origin    the call that it was handed to
     * @throws org.hocket.interpreter.value.Failure an {@code OwnerError} where it belongs to a task, an
     *                                              {@code ArgumentError} where the arguments do not fit
     */
    TaskFunction(FunctionValue function, String runner, int arguments, Node origin) {
        this.function = (Closure) function;
        if (this.function.owner() != null) {
            throw this.function.bound(runner);
        }
        this.binding = ArgumentShape.positional(arguments).bind(function.signature());
        this.origin = origin;
    }

    /** Starts a task that calls it, in the innermost open scope of the parent, on whose own strand this must be called. */
    public Task start(Task parent, Object... arguments) {
        Signature signature = function.signature();
        return parent.start(body(arguments), signature.isAnonymous() ? "function" : signature.name(), origin);
    }

    /** What a task runs to call it, for a task that does more than that. */
    public Task.Body body(Object... arguments) {
        for (Object argument : arguments) {
            ShareNode.share(argument);
        }
        return new TaskBody(function, binding.arrange(arguments));
    }

    /** Where tasks that call it are started, for {@link Task#start}. */
    public Object origin() {
        return origin;
    }

    /** What people read of an error that arose in a task that calls it; null where what was thrown is none of the script's. */
    public String rendered(Task task, Throwable thrown) {
        HocketError error = HocketError.orNull(thrown, origin);
        if (error == null) {
            return null;
        }
        error.endedTask(task);
        return error.rendered();
    }
}
