package org.hocket.interpreter.concurrent;

/** A wait for a time to pass. */
final class Sleep extends Wait {

    Sleep(Task task, long nanos) {
        super(task, nanos);
    }

    @Override
    boolean isOver() {
        return isTimeOver();
    }

    @Override
    Need need() {
        return Need.NOTHING;
    }

    @Override
    String what() {
        return "a time to pass";
    }
}
