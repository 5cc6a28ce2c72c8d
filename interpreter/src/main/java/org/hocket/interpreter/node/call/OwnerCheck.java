package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.Closure;

/** A function that uses an outside {@code var} may be called only by the task that made it. */
final class OwnerCheck {

    private OwnerCheck() {
    }

    static void check(Closure callee, Task task, Node call) {
        if (callee.owner() != null && callee.owner() != task) {
            throw error(callee, task, call);
        }
    }

    @TruffleBoundary
    private static HocketError error(Closure callee, Task task, Node call) {
        return HocketError.from(callee.notOwner(task), call);
    }
}
