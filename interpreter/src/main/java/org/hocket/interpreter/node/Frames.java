package org.hocket.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.Closure;

/**
 * What every call passes: the task that runs it, the function that is called, and its arguments. The task travels here,
 * and not in a thread-local, because it is asked at every call and loop turn whether it has to give way.
 */
public final class Frames {

    private static final int TASK = 0;
    private static final int FUNCTION = 1;
    private static final int HEAD = 2;

    private Frames() {
    }

    /** @param arguments one for each parameter; Java's null for one that was left out */
    public static Object[] pack(Task task, Closure function, Object[] arguments) {
        Object[] packed = new Object[HEAD + arguments.length];
        packed[TASK] = task;
        packed[FUNCTION] = function;
        System.arraycopy(arguments, 0, packed, HEAD, arguments.length);
        return packed;
    }

    public static Task task(Frame frame) {
        return (Task) frame.getArguments()[TASK];
    }

    /** The function that runs in the frame; null in a module's own body and in functions at its top level. */
    public static Closure function(Frame frame) {
        return (Closure) frame.getArguments()[FUNCTION];
    }

    public static Object argument(Frame frame, int index) {
        return frame.getArguments()[HEAD + index];
    }

    /** Gives way to other tasks and to cancellation, where that is due. */
    public static void poll(Frame frame) {
        Task task = task(frame);
        if (task.pollDue()) {
            poll(task);
        }
    }

    @TruffleBoundary
    private static void poll(Task task) {
        task.poll();
    }
}
