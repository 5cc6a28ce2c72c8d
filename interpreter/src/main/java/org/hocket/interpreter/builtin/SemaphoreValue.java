package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Semaphore;

/** A number of places, each for one task: {@code semaphore(3)}. */
final class SemaphoreValue extends LockableValue {

    static final Library METHODS = Library.of("semaphore", "A number of places: `lock s { … }` takes one, and waits until one is free.")
            .method("free() -> int", "How many places are free; another task may take them at any time.", """
                    let slots = semaphore(3)
                    lock slots { print(slots.free()) }   # 2""", a -> (long) ((SemaphoreValue) a.get(0)).semaphore.free());

    private final Semaphore semaphore;

    SemaphoreValue(int places) {
        super(METHODS);
        this.semaphore = new Semaphore("a semaphore", places);
    }

    @Override
    public Semaphore lockable() {
        return semaphore;
    }

    @Override
    public String literal() {
        return "<semaphore(" + semaphore.places() + ")>";
    }
}
