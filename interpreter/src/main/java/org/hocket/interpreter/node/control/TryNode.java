package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Holding;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.node.member.TypeTest;
import org.hocket.interpreter.value.ErrorValue;

/** {@code try} with its {@code catch}es. Jumps and cancellation are no errors, and pass. */
public final class TryNode extends ExpressionNode {

    @Child private ExpressionNode body;
    @Children private final CatchNode[] catches;

    public TryNode(ExpressionNode body, CatchNode[] catches) {
        this.body = body;
        this.catches = catches;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Task task = task(frame);
        Holding mark = task.held();
        int mask = task.pollMask();
        try {
            return body.execute(frame);
        } catch (HocketError | StackOverflowError | OutOfMemoryError thrown) {
            if (task.holdsMoreThan(mark)) {
                release(task, mark, mask);
            }
            return handle(frame, HocketError.orNull(thrown, this));
        }
    }

    /** Gives back the locks that an exhausted stack kept their own statements from giving back. */
    @TruffleBoundary
    private static void release(Task task, Holding mark, int mask) {
        task.releaseTo(mark, mask);
    }

    @ExplodeLoop
    private Object handle(VirtualFrame frame, HocketError error) {
        for (CatchNode each : catches) {
            if (each.takes(error.value())) {
                return each.execute(frame, error.value());
            }
        }
        throw error;
    }

    /** A {@code catch}. An error that leaves it has the one that it caught as its cause. */
    public static final class CatchNode extends Node {

        @CompilationFinal(dimensions = 1)
        private final TypeTest[] kinds;

        @Child private WriteNode name;
        @Child private ExpressionNode body;

        /**
         * @param kinds empty for every kind
         * @param name  null where the error gets no name
         */
        public CatchNode(TypeTest[] kinds, WriteNode name, ExpressionNode body) {
            this.kinds = kinds;
            this.name = name;
            this.body = body;
        }

        @ExplodeLoop
        private boolean takes(ErrorValue error) {
            for (TypeTest kind : kinds) {
                if (kind.holds(error)) {
                    return true;
                }
            }
            return kinds.length == 0;
        }

        private Object execute(VirtualFrame frame, ErrorValue error) {
            if (name != null) {
                name.executeWrite(frame, error);
            }
            try {
                return body.execute(frame);
            } catch (HocketError next) {
                throw Unwinding.causedBy(next, error);
            }
        }
    }
}
