package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.call.ArgumentShape;

/** Code with the values that it captured when it was made. */
public final class Closure extends FunctionValue {

    private final Signature signature;
    private final RootCallTarget target;
    private final Object[] captured;
    private final Task owner;

    /**
     * @param owner the only task that may call it, as it uses an outside {@code var}; null where every task may
     */
    public Closure(Signature signature, RootCallTarget target, Object[] captured, Task owner) {
        this.signature = signature;
        this.target = target;
        this.captured = captured;
        this.owner = owner;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    public RootCallTarget target() {
        return target;
    }

    public Object captured(int index) {
        return captured[index];
    }

    /** All that it captured, in an array of the caller's own. */
    public Object[] captured() {
        return captured.clone();
    }

    /** The place of itself among what it captured; -1 where it is not there. */
    public int indexOfSelf() {
        for (int i = 0; i < captured.length; i++) {
            if (captured[i] == this) {
                return i;
            }
        }
        return -1;
    }

    /** Fills a place that could not be known before the closure was made: its own, in its own body. */
    public void capture(int index, Object value) {
        captured[index] = value;
    }

    public Task owner() {
        return owner;
    }

    /** What is wrong where another task than its owner calls it. */
    public Failure notOwner(Task task) {
        return new Failure(ErrorKind.OWNER, signature.called() + " uses a `var` from outside and belongs to " + title(owner)
                + "; " + title(task) + " cannot call it", "pass what it needs as arguments and return the result");
    }

    /** What is wrong where the library is to run it in a task of its own, though it belongs to one. */
    public Failure bound(String runner) {
        return new Failure(ErrorKind.OWNER, signature.called() + " uses a `var` from outside and belongs to " + title(owner)
                + "; " + runner + " cannot run it in another task",
                "copy what it reads into a `let` before, and keep what it changes in a `shared` cell");
    }

    private static String title(Task task) {
        return task.parent() == null ? "the script" : "the task " + task.name();
    }

    @Override
    @TruffleBoundary
    public Object call(Task task, Node place, Object... arguments) {
        if (owner != null && owner != task) {
            throw notOwner(task);
        }
        return enter(task, place, fitsExactly(arguments.length) ? arguments
                : ArgumentShape.positional(arguments.length).bind(signature).arrange(arguments));
    }

    private boolean fitsExactly(int positional) {
        return !signature.hasRest() && signature.parameters().size() == positional;
    }

    /**
     * Runs the body from Java code.
     *
     * @param place     the call, to be named in errors; null where there is none
     * @param arguments one for each parameter; Java's null for one that is left out
     */
    public Object enter(Task task, Node place, Object... arguments) {
        // With a call site of its own, even none, the call does not look for one in a thread-local of each thread.
        return target.call(place, Frames.pack(task, this, arguments));
    }
}
