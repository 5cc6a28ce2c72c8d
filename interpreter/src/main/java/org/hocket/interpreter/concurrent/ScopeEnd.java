package org.hocket.interpreter.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The wait of a scope for its tasks. It comes to its own end always: what would cut it is passed on to the tasks. */
final class ScopeEnd extends Wait {

    private final Scope scope;
    private Throwable passedOn;

    ScopeEnd(Scope scope) {
        super(scope.task(), scope.place(), FOR_EVER);
        this.scope = scope;
    }

    @Override
    boolean isOver() {
        return scope.hasEnded();
    }

    @Override
    boolean giveUp(Throwable reason) {
        if (reason != passedOn) {
            passedOn = reason;
            scope.cancelChildren(reason instanceof Cancellation cancellation ? cancellation.request() : reason);
        }
        return false;
    }

    @Override
    boolean mayFail() {
        return false;
    }

    @Override
    boolean isForTasks() {
        return true;
    }

    @Override
    boolean isForWaiting() {
        return scope.hasWaiting();
    }

    @Override
    void blockers(Consumer<Iterable<Task>> groups) {
        for (Task child : scope.running()) {
            if (child.waitsForTasks()) {
                groups.accept(List.of(child));
            }
        }
    }

    @Override
    Need need() {
        return Need.TASK;
    }

    @Override
    String what() {
        List<String> names = new ArrayList<>();
        for (Task child : scope.running()) {
            names.add(child.name());
        }
        return names.size() == 1 ? "its task " + names.getFirst() : "its " + names.size() + " tasks";
    }
}
