package org.hocket.interpreter.node.task;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.ChannelValue;
import org.hocket.interpreter.builtin.RemoteSelection;
import org.hocket.interpreter.builtin.RemoteSelection.ChannelArm;
import org.hocket.interpreter.builtin.RemoteValue;
import org.hocket.interpreter.concurrent.Arm;
import org.hocket.interpreter.concurrent.Channel;
import org.hocket.interpreter.concurrent.ChannelClosedException;
import org.hocket.interpreter.concurrent.Selection;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Types;

/** {@code select}: does the first of several things that can be done. */
public final class SelectNode extends ExpressionNode {

    @Children private final ArmNode[] arms;
    @Child private ExpressionNode limit;
    @Child private ExpressionNode otherwise;

    /**
     * @param limit     how long it waits; null where it waits for ever, or with {@code otherwise} not at all
     * @param otherwise what is evaluated then; null where it waits for ever
     */
    public SelectNode(ArmNode[] arms, ExpressionNode limit, ExpressionNode otherwise) {
        this.arms = arms;
        this.limit = limit;
        this.otherwise = otherwise;
    }

    /** What an arm does. */
    public enum Action { RECEIVE, SEND, AWAIT }

    /** An arm. */
    public static final class ArmNode extends Node {

        private final Action action;

        @Child private ExpressionNode subject;
        @Child private ExpressionNode value;
        @Child private WriteNode name;
        @Child private ExpressionNode body;

        /**
         * @param subject the channel or task
         * @param value   what is sent; otherwise null
         * @param name    null where what is received or awaited gets none
         */
        public ArmNode(Action action, ExpressionNode subject, ExpressionNode value, WriteNode name, ExpressionNode body) {
            this.action = action;
            this.subject = subject;
            this.value = value;
            this.name = name;
            this.body = body;
        }

        private Object evaluate(VirtualFrame frame) {
            Object evaluated = subject.execute(frame);
            return action == Action.SEND ? sending(evaluated, value.execute(frame)) : other(evaluated);
        }

        @TruffleBoundary
        private Object sending(Object channel, Object sent) {
            return channel instanceof RemoteValue remote && remote.isChannel() ? new ChannelArm(remote, sent)
                    : Arm.sending(channel(channel), sent);
        }

        @TruffleBoundary
        private Object other(Object evaluated) {
            if (action == Action.RECEIVE) {
                return evaluated instanceof RemoteValue remote && remote.isChannel() ? new ChannelArm(remote, null)
                        : Arm.receiving(channel(evaluated));
            }
            if (evaluated instanceof Task task) {
                return Arm.awaiting(task);
            }
            throw HocketError.of(ErrorKind.TYPE, "an arm with `await` needs a task, not " + Types.describe(evaluated),
                    "a task comes from `async`", subject);
        }

        private Channel channel(Object evaluated) {
            if (evaluated instanceof ChannelValue channel) {
                return channel.channel();
            }
            throw HocketError.of(ErrorKind.TYPE, "an arm with `" + (action == Action.SEND ? "send" : "recv") + "` needs a channel, not "
                    + Types.describe(evaluated), "make one: `let ch = channel(10)`", subject);
        }
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Task task = task(frame);
        Object[] evaluated = evaluate(frame);
        Object time = limit == null ? null : limit.execute(frame);
        Choice choice = choose(task, evaluated, nanoseconds(time));
        return choice.arm == Selection.EXPIRED ? otherwise.execute(frame) : executeArm(frame, task, evaluated, choice);
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame) {
        Object[] evaluated = new Object[arms.length];
        for (int i = 0; i < arms.length; i++) {
            evaluated[i] = arms[i].evaluate(frame);
        }
        return evaluated;
    }

    @ExplodeLoop
    private Object executeArm(VirtualFrame frame, Task task, Object[] evaluated, Choice choice) {
        for (int i = 0; i < arms.length; i++) {
            if (i == choice.arm) {
                ArmNode arm = arms[i];
                Object value = arm.action == Action.AWAIT ? AwaitNode.await(task, ((Arm) evaluated[i]).task(), this)
                        : choice.received;
                if (arm.name != null) {
                    arm.name.executeWrite(frame, value);
                }
                return arm.body.execute(frame);
            }
        }
        throw new AssertionError("there is no arm " + choice.arm);
    }

    /**
     * What was done.
     *
     * @param arm      its number, or {@link Selection#EXPIRED}
     * @param received what was received; null where nothing was
     */
    private record Choice(int arm, Object received) {
    }

    private static Choice here(Task task, long most, Object[] evaluated) {
        Arm[] choices = new Arm[evaluated.length];
        System.arraycopy(evaluated, 0, choices, 0, choices.length);
        Selection selection = new Selection(task, most, choices);
        return new Choice(selection.choose(), selection.received());
    }

    private Choice elsewhere(Task task, long most, Object[] evaluated) {
        RemoteSelection selection = new RemoteSelection(task, most);
        for (int i = 0; i < evaluated.length; i++) {
            switch (evaluated[i]) {
                case ChannelArm channel -> selection.add(i, channel);
                case Arm(_, _, Task awaited) when awaited != null -> selection.add(i, awaited);
                default -> throw HocketError.of(ErrorKind.ARGUMENT, "a `select` cannot wait for channels of two processes",
                        "make all of its channels in the parent", arms[i]);
            }
        }
        return new Choice(selection.choose(), selection.received());
    }

    @TruffleBoundary
    private long nanoseconds(Object time) {
        if (limit == null) {
            return otherwise == null ? Selection.FOR_EVER : 0;
        }
        return Math.max(0, TimeLimit.nanoseconds(time, "`after`", limit));
    }

    @TruffleBoundary
    private Choice choose(Task task, Object[] evaluated, long most) {
        task.at(this);
        try {
            return Arrays.stream(evaluated).anyMatch(ChannelArm.class::isInstance) ? elsewhere(task, most, evaluated)
                    : here(task, most, evaluated);
        } catch (ChannelClosedException closed) {
            if (arms.length > 1 && !closed.isSending()) {
                throw HocketError.of(ErrorKind.CHANNEL_CLOSED, "all channels of this `select` are closed and empty: there is nothing more to receive",
                        "a loop around it ends by `catch ChannelClosed`", this);
            }
            throw HocketError.from(ChannelValue.closed(closed), this);
        }
    }
}
