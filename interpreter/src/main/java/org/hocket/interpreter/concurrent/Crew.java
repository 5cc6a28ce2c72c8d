package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.function.BooleanSupplier;

/**
 * Tasks that work together on one job, as many as there is work and room for. The owner, in whose name they work, works with
 * them: {@link #work} runs a member on the owner's own strand, so that a small job starts no other strand at all. Members end
 * when they find nothing to do; whoever makes more to do calls {@link #staff}.
 *
 * <p><b>Room.</b> A crew of a fixed size has that many members at most. One without shares the {@link Places} of the runtime
 * with all others: as many members compute as there are cores, so crews inside of crews do not multiply them. A member that
 * sleeps gives its place away, at the next tick where its wait is likely to be short, else at once; but a crew of which
 * nobody computes always gets a member, whatever the others do, so that it never waits for them. Members that sleep are
 * limited too, or every item of a job would be begun before the first had ended.
 *
 * <p><b>Scope.</b> The members belong to a scope of the owner's that is there for nothing else. They are started by whoever
 * sees the need. Cancelling the owner cancels them.
 */
public final class Crew {

    /** The most members of a crew without a size, most of them asleep. */
    private static final int MOST_MEMBERS = 256;
    /** The most where they all wait for what only others of the crew may bring about, such as a meeting at a barrier. */
    private static final int MOST_AT_MEETING = 1 << 14;

    /** What a crew works on. */
    public interface Job {

        /** How many more members would find something to do now. Any thread may ask, at any time; must not wait. */
        int openings();

        Member newMember();
    }

    /** One who works. All is called on the strand of its task. */
    public interface Member {

        /** Works until there is nothing to do, or {@link Crew#isCrowded}. */
        void work(Task self);

        /** Decides what the code draws at random; another number for each item. */
        long seed();

        /** Gives back to the job what it has taken and not begun, because what it has begun takes long. */
        void handBack();
    }

    private final Task owner;
    private final Job job;
    private final String name;
    private final Object origin;
    private final boolean fixed;
    private final int most;
    private final Places places;
    private final Scope scope;

    /* Guarded by the places. */

    volatile boolean open;
    boolean closed;
    int members;
    /** How many members have a strand that computes. */
    int awake;
    /** How many sleep in a wait that is not for others of the crew. */
    int sureToWake;
    /** How many have not looked for work yet. */
    int starting;

    /**
     * Opens a crew; {@link #close} must follow.
     *
     * @param size   the number of members; 0 to share the cores with all others
     * @param name   what the members are called
     * @param origin where in the program they are started
     * @throws StackOverflowError where the owner has too little stack left to work with them
     */
    public Crew(Task owner, Job job, int size, String name, Object origin) {
        StackRoom.require();
        this.owner = owner;
        this.job = job;
        this.name = name;
        this.origin = origin;
        this.fixed = size > 0;
        this.most = fixed ? size : MOST_MEMBERS;
        this.places = owner.runtime().places();
        this.scope = owner.openScopeFor(this);
    }

    /** The number of members that are to compute at once. */
    public int size() {
        return fixed ? most : places.cores();
    }

    /** Whether a task is a member of some crew. */
    public static boolean hasMember(Task task) {
        return task.shift() != null;
    }

    /** Whether others than the owner may work. */
    public boolean isStaffed() {
        return open;
    }

    Job job() {
        return job;
    }

    /** Asked under the monitor of the places. */
    boolean mayGrow(boolean room) {
        return (room || fixed || awake == 0) && needsMembers();
    }

    /** The same. */
    boolean needsMembers() {
        return !closed && hasRoom() && job.openings() > starting;
    }

    private boolean hasRoom() {
        return members < most || !fixed && awake == 0 && sureToWake == 0 && members < MOST_AT_MEETING;
    }

    /** Under the monitor of the places, which is why the scope gets one member at a time. */
    Task newMember(Shift shift, Task host) {
        Task member = new Task(scope, shift, shift::work, name, origin, host);
        add(member);
        return member;
    }

    /** Under the monitor of the places. */
    private void add(Task task) {
        scope.add(task);
        // Whoever has asked the owner before may not have seen this task; who asks from now on does.
        Cancellation due = owner.dueAtWait();
        if (due != null && due.depth() <= scope.depth()) {
            admitNobody();
            task.request(Cancellation.WHOLE_TASK, due.request(), new ArrayList<>());
        }
    }

    /** Starts members where there is work and room for them. Any strand of the crew may call it, or the owner. */
    public void staff() {
        if (!open) {
            places.open(this);
        }
        places.fill();
    }

    /** Starts a task of the crew that is no member, such as one that reads what the others work on; called by the owner. */
    public void startBeside(Task.Body body, String called) {
        Task task = new Task(scope, null, body, called, origin, null);
        synchronized (places) {
            add(task);
        }
        task.launch();
    }

    /**
     * The owner works with the crew, on its own strand, and then waits.
     *
     * @param over whether the job is; who makes it so calls {@link #wake} then
     */
    public void work(BooleanSupplier over) {
        Wait ending = new CrewWait(owner, scope, over, "the end of its " + name);
        Task member = places.enlistHosted(this, owner);
        if (member != null) {
            owner.host(member, ending);
            if (member.hasFailed()) {
                member.rethrow();
            }
        }
        if (!over.getAsBoolean()) {
            owner.beforeWait();
            owner.waitFor(ending);
        }
    }

    /**
     * Waits for what others of the crew do.
     *
     * @param over whether they have; who makes it so calls {@link #wake} then
     * @param what is waited for, for messages
     */
    public static void await(Task waiting, BooleanSupplier over, String what) {
        waiting.beforeWait();
        if (!over.getAsBoolean()) {
            waiting.waitFor(new CrewWait(waiting, null, over, what));
        }
    }

    /** Makes a task that waits for the crew look whether its wait is over. */
    public static void wake(Task waiting) {
        waiting.unpark();
    }

    /** Whether a member should leave, so that those of other crews get on. */
    public boolean isCrowded() {
        return !fixed && places.isCrowded(this);
    }

    void looked() {
        places.looked(this);
    }

    void pause(Shift shift, boolean brief) {
        boolean last = places.leave(shift);
        if (last || !brief) {
            staff();
        }
    }

    void resume(Shift shift) {
        places.comeBack(shift);
    }

    void dismiss(Shift shift) {
        places.dismiss(shift);
        places.fill();
    }

    /** Keeps the crew from getting members that it has not yet. */
    void admitNobody() {
        places.close(this);
    }

    /** Cancels all that the crew is doing, and whatever it was about to begin. */
    public void cancel() {
        admitNobody();
        scope.cancelChildren(this);
    }

    /**
     * Waits until nobody works for the crew any more.
     *
     * @param thrown what the owner has to throw; then what is still being done is cancelled. Null where there is nothing to throw
     */
    public void disband(Throwable thrown) {
        admitNobody();
        if (thrown != null) {
            // A cancel that has reached the members already is the same for them.
            scope.cancelChildren(thrown instanceof Cancellation cancellation ? cancellation.request() : this);
        }
        scope.awaitChildren();
    }

    /**
     * Ends a crew that was disbanded.
     *
     * @param thrown what the owner is to throw, or null
     */
    public void close(Throwable thrown) {
        scope.close(thrown);
    }
}
