package org.hocket.interpreter.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Comparator;
import org.hocket.interpreter.concurrent.WaitQueue.Waiter;

/**
 * A wait for the first of several things, of which exactly one is done. A send or receive alone is a selection of one.
 *
 * <p>The task looks at all its channels under all their monitors, entered in the order of the channels, and where nothing
 * can be done it enters their lines before it leaves them. Who comes to one of the channels later takes it from the line and
 * decides the selection, by one atomic step from {@code OPEN}: two who come to two of the channels at once cannot both.
 * While the value is on its way, the outcome is {@code MATCHING}; then it is the number of the arm.
 */
public final class Selection extends Wait {

    /** The outcome when the time was over, or nothing could be done without waiting. */
    public static final int EXPIRED = -1;

    private static final int OPEN = -2;
    private static final int MATCHING = -3;
    private static final int GIVEN_UP = -4;
    private static final int ALL_CLOSED = -5;
    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(Selection.class, "outcome", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Arm[] arms;
    private final Party[] parties;
    private volatile int outcome = OPEN;
    private Object received;
    private boolean refused;
    private Selection partner;

    /** Waits for ever. */
    Selection(Task task, Arm... arms) {
        this(task, FOR_EVER, arms);
    }

    /** @param most how many nanoseconds to wait; negative for ever */
    public Selection(Task task, long most, Arm... arms) {
        super(task, most);
        this.arms = arms;
        this.parties = new Party[arms.length];
    }

    /**
     * Does one of the things.
     *
     * @return the number of the arm, or {@link #EXPIRED}
     * @throws ChannelClosedException when it came to a send to a closed channel, or all that is left are receives from closed ones
     */
    public int choose() {
        task.beforeWait();
        if (await()) {
            return outcome;
        }
        throw new ChannelClosedException(false);
    }

    /** False when nothing can be received any more. */
    boolean await() {
        if (!tryNow()) {
            waitUntilDecided();
        }
        if (refused) {
            throw new ChannelClosedException(true);
        }
        return outcome != ALL_CLOSED;
    }

    public Arm arm(int number) {
        return arms[number];
    }

    /** The value of a receive. */
    public Object received() {
        return received;
    }

    /** Does what can be done at once; otherwise enters the lines. */
    private boolean tryNow() {
        boolean decided = tryUnder(channels(), 0);
        if (partner != null) {
            partner.wake();
        }
        return decided;
    }

    /** All the channels, in the order in which their monitors are entered. */
    private Channel[] channels() {
        if (arms.length == 1 && arms[0].channel() != null) {
            return new Channel[] {arms[0].channel()};
        }
        return Arrays.stream(arms).map(Arm::channel).filter(channel -> channel != null).distinct()
                .sorted(Comparator.comparingLong(Channel::order)).toArray(Channel[]::new);
    }

    private boolean tryUnder(Channel[] channels, int entered) {
        if (entered < channels.length) {
            synchronized (channels[entered]) {
                return tryUnder(channels, entered + 1);
            }
        }
        int first = arms.length <= 1 ? 0 : task.draw(arms.length);
        for (int i = 0; i < arms.length; i++) {
            int arm = (first + i) % arms.length;
            if (tryArm(arm)) {
                outcome = arm;
                return true;
            }
        }
        if (isAllClosed()) {
            outcome = ALL_CLOSED;
            return true;
        }
        if (most() == 0) {
            outcome = EXPIRED;
            return true;
        }
        for (int i = 0; i < arms.length; i++) {
            if (arms[i].channel() != null) {
                parties[i] = new Party(this, i, arms[i].value());
                arms[i].channel().enterLine(parties[i]);
            }
        }
        return false;
    }

    private boolean tryArm(int number) {
        Arm arm = arms[number];
        if (arm.task() != null) {
            return arm.task().isDone();
        }
        Channel.Match match = arm.isSending() ? arm.channel().matchSend(arm.value()) : arm.channel().matchReceive();
        if (match == null) {
            return false;
        }
        received = match.value();
        partner = match.partner();
        return true;
    }

    private boolean isAllClosed() {
        if (arms.length == 0) {
            return false;
        }
        for (Arm arm : arms) {
            if (!arm.isReceiving() || !arm.channel().isExhausted()) {
                return false;
            }
        }
        return true;
    }

    private void waitUntilDecided() {
        Waiter[] waiters = new Waiter[arms.length];
        try {
            for (int i = 0; i < arms.length; i++) {
                if (arms[i].task() != null) {
                    waiters[i] = new Waiter(task);
                    arms[i].task().addWaiter(waiters[i]);
                }
            }
            task.waitFor(this);
        } finally {
            for (int i = 0; i < arms.length; i++) {
                if (parties[i] != null && parties[i].isInLine()) {
                    arms[i].channel().leaveLine(parties[i]);
                }
                if (waiters[i] != null) {
                    arms[i].task().removeWaiter(waiters[i]);
                }
            }
        }
    }

    /** From hand to hand. Behind a buffer it is better to sleep until there is more than one value. */
    @Override
    boolean isBrief() {
        return arms.length == 1 && arms[0].channel() != null && !arms[0].channel().isBuffered();
    }

    @Override
    boolean isOver() {
        if (outcome == OPEN) {
            decide();
        }
        return outcome != OPEN && outcome != MATCHING;
    }

    /** Decides by what nobody else decides. */
    private void decide() {
        for (int i = 0; i < arms.length; i++) {
            if (arms[i].task() != null && arms[i].task().isDone()) {
                OUTCOME.compareAndSet(this, OPEN, i);
                return;
            }
        }
        if (isAllClosed()) {
            OUTCOME.compareAndSet(this, OPEN, ALL_CLOSED);
        } else if (isTimeOver()) {
            OUTCOME.compareAndSet(this, OPEN, EXPIRED);
        }
    }

    /** What has been received or sent stays so: then the reason is heeded at the next wait. */
    @Override
    boolean giveUp(Throwable reason) {
        return OUTCOME.compareAndSet(this, OPEN, GIVEN_UP);
    }

    /** Makes the caller the one who decides; false when another has. {@link #endMatch} must follow. */
    boolean beginMatch() {
        return OUTCOME.compareAndSet(this, OPEN, MATCHING);
    }

    /** @param value what is received; null where it was sent */
    void endMatch(int arm, Object value) {
        received = value;
        outcome = arm;
    }

    /** Says that the channel of a send was closed. */
    void refuse(int arm) {
        if (beginMatch()) {
            refused = true;
            outcome = arm;
        }
    }

    void wake() {
        task.unpark();
    }

    @Override
    Need need() {
        return arms.length > 1 ? Need.CHOICE : arms[0].isSending() ? Need.ROOM : arms[0].isReceiving() ? Need.VALUE : Need.TASK;
    }

    @Override
    String what() {
        if (arms.length > 1) {
            return "one of " + arms.length + " things to select";
        }
        return arms[0].isSending() ? "room in a channel" : arms[0].isReceiving() ? "a value from a channel" : "task " + arms[0].task().name();
    }
}
