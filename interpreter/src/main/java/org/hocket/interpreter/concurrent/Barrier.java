package org.hocket.interpreter.concurrent;

/** A place where a number of tasks meet: all wait until the last has come. Then it serves for the next round. */
public final class Barrier {

    private final int parties;
    private int arrived;
    private WaitQueue round = new WaitQueue();

    /** @param parties how many tasks meet, at least 1 */
    public Barrier(int parties) {
        this.parties = parties;
    }

    /** Waits for the others; a task that is cancelled while it waits has not come. */
    public void await(Task task) {
        task.beforeWait();
        WaitQueue mine = arrive();
        if (mine == null) {
            return;
        }
        new QueuedWait(task, mine, () -> isOver(mine), Need.BARRIER, "others at a barrier") {

            @Override
            boolean giveUp(Throwable reason) {
                return leave(mine);
            }
        }.await();
    }

    public int parties() {
        return parties;
    }

    /** The round that the task waits for; null when it was the last to come. */
    private WaitQueue arrive() {
        WaitQueue complete;
        synchronized (this) {
            if (++arrived < parties) {
                return round;
            }
            complete = round;
            round = new WaitQueue();
            arrived = 0;
        }
        complete.wakeAll();
        return null;
    }

    private synchronized boolean isOver(WaitQueue waited) {
        return waited != round;
    }

    private synchronized boolean leave(WaitQueue waited) {
        if (waited != round) {
            return false;
        }
        arrived--;
        return true;
    }
}
