package org.hocket.interpreter.concurrent;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A wait for what a crew does: of its owner for the end of the work, or of one task for the progress of others. */
final class CrewWait extends Wait {

    private final Scope members;
    private final BooleanSupplier over;
    private final String what;

    /** @param members those of whom every one must come to its end; null where any may bring about what is waited for */
    CrewWait(Task waiting, Scope members, BooleanSupplier over, String what) {
        super(waiting);
        this.members = members;
        this.over = over;
        this.what = what;
    }

    @Override
    boolean isOver() {
        return over.getAsBoolean();
    }

    @Override
    boolean mayFail() {
        return members == null;
    }

    @Override
    boolean isForTasks() {
        return members != null;
    }

    @Override
    boolean isForWaiting() {
        return members != null && members.hasWaiting();
    }

    @Override
    void blockers(Consumer<Iterable<Task>> groups) {
        if (members != null) {
            for (Task member : members.running()) {
                if (member.waitsForTasks()) {
                    groups.accept(List.of(member));
                }
            }
        }
    }

    @Override
    Need need() {
        return Need.CREW;
    }

    @Override
    String what() {
        return what;
    }
}
