package org.hocket.interpreter.builtin;

import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.concurrent.Arm;
import org.hocket.interpreter.concurrent.ChannelClosedException;
import org.hocket.interpreter.concurrent.Selection;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ListValue;

/**
 * A wait for the first of several things with channels of another process, where it is decided. Where it waits for tasks of this
 * process, too, a task of its own waits for the channels: whoever ends first decides, unless something has been sent or received by then.
 */
public final class RemoteSelection {

    /** What can be done with a channel: {@code value} is sent; it is Java's null for a receive. */
    public record ChannelArm(RemoteValue channel, Object value) {
    }

    private final Task task;
    private final long most;
    private final List<ChannelArm> channels = new ArrayList<>();
    private final List<Integer> channelArms = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Integer> taskArms = new ArrayList<>();
    private Object received;

    /** @param most how many nanoseconds to wait; negative for ever */
    public RemoteSelection(Task task, long most) {
        this.task = task;
        this.most = most;
    }

    public void add(int arm, ChannelArm channel) {
        channels.add(channel);
        channelArms.add(arm);
    }

    public void add(int arm, Task awaited) {
        tasks.add(awaited);
        taskArms.add(arm);
    }

    /**
     * Does one of the things.
     *
     * @return the number of the arm, or {@link Selection#EXPIRED}
     * @throws ChannelClosedException as {@link Selection#choose}
     */
    public int choose() {
        if (tasks.isEmpty()) {
            return decide(select(task, most));
        }
        Task waiting = task.start(self -> select(self, most == 0 ? 0 : Selection.FOR_EVER), "select", task.place());
        Arm[] arms = new Arm[1 + tasks.size()];
        arms[0] = Arm.awaiting(waiting);
        for (int i = 0; i < tasks.size(); i++) {
            arms[i + 1] = Arm.awaiting(tasks.get(i));
        }
        int first = new Selection(task, most == 0 ? Selection.FOR_EVER : most, arms).choose();
        int done = most == 0 ? doneTask() : first - 1;
        waiting.cancel();
        Object answer = waiting.endValue(task);
        if (answer != null && decide(answer) >= 0) {
            return decide(answer);
        }
        return done >= 0 ? taskArms.get(done) : Selection.EXPIRED;
    }

    private int doneTask() {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).isDone()) {
                return i;
            }
        }
        return -1;
    }

    private Object select(Task self, long time) {
        return channels.getFirst().channel().owner().select(self, time, channels);
    }

    private int decide(Object answer) {
        if (answer instanceof Boolean sending) {
            throw new ChannelClosedException(sending);
        }
        ListValue parts = (ListValue) answer;
        received = parts.get(1);
        int chosen = (int) (long) parts.get(0);
        return chosen < 0 ? Selection.EXPIRED : channelArms.get(chosen);
    }

    /** The value of a receive. */
    public Object received() {
        return received;
    }
}
