package org.hocket.interpreter.node.task;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.member.TypeTest;

/**
 * {@code retry}: runs a block until it succeeds, at most so many times. Each attempt is a scope of its own. Jumps and
 * cancellation pass; the last error is thrown, with those of the attempts before suppressed.
 */
public final class RetryNode extends ExpressionNode {

    /** A retry may go on for days, and what it throws in the end is to be read. */
    private static final int MOST_EARLIER = 10;

    @CompilationFinal(dimensions = 1)
    private final String[] names;

    @CompilationFinal(dimensions = 1)
    private final TypeTest[] kinds;

    @Children private final ExpressionNode[] options;
    @Child private ExpressionNode body;

    /**
     * @param names those of the options
     * @param kinds the errors after which it tries again; empty for all
     */
    public RetryNode(String[] names, ExpressionNode[] options, TypeTest[] kinds, ExpressionNode body) {
        this.names = names;
        this.options = options;
        this.kinds = kinds;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Task task = task(frame);
        RetryPolicy policy = policy(evaluate(frame));
        Deque<HocketError> earlier = null;
        for (long attempt = 1;; attempt++) {
            try {
                return ScopeNode.runIn(open(task), body, frame);
            } catch (HocketError error) {
                earlier = note(error, earlier);
                if (attempt >= policy.times() || !admits(error)) {
                    throw withEarlier(error, earlier);
                }
                pause(task, policy, attempt);
            }
        }
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame) {
        Object[] values = new Object[options.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = options[i].execute(frame);
        }
        return values;
    }

    @TruffleBoundary
    private RetryPolicy policy(Object[] values) {
        return RetryPolicy.of(names, values, options);
    }

    @TruffleBoundary
    private static Scope open(Task task) {
        return task.openScope(Policy.ALL_OR_NOTHING);
    }

    @TruffleBoundary
    private boolean admits(HocketError error) {
        return kinds.length == 0 || Arrays.stream(kinds).anyMatch(kind -> kind.holds(error.value()));
    }

    @TruffleBoundary
    private static void pause(Task task, RetryPolicy policy, long failed) {
        task.pollIfDue();
        task.sleep(policy.pause(failed, task.random()));
    }

    /** @param earlier the latest of the errors before; null where there were none */
    @TruffleBoundary
    private static Deque<HocketError> note(HocketError error, Deque<HocketError> earlier) {
        Deque<HocketError> all = earlier == null ? new ArrayDeque<>() : earlier;
        if (all.size() > MOST_EARLIER) {
            all.removeFirst();
        }
        all.addLast(error);
        return all;
    }

    /** Attempts that await one task, or throw what was caught outside of them, end by the very same error. */
    @TruffleBoundary
    private static HocketError withEarlier(HocketError last, Deque<HocketError> all) {
        for (HocketError error : all) {
            if (error != last && Arrays.stream(last.getSuppressed()).noneMatch(known -> known == error)) {
                last.addSuppressed(error);
            }
        }
        return last;
    }
}
