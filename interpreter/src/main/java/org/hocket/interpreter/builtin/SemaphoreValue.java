package org.hocket.interpreter.builtin;

import java.util.function.ToLongFunction;

import org.hocket.interpreter.concurrent.Semaphore;
import org.hocket.interpreter.concurrent.Task;

/** A number of places, each for one task: {@code semaphore(3)}. */
final class SemaphoreValue extends LockableValue {

    static final Library METHODS = Library.of("semaphore", "A number of places: `lock s { … }` takes one, and waits until one is free.")
            .method("free() -> int", "How many places are free; another task may take them at any time.", """
                    let slots = semaphore(3)
                    lock slots { print(slots.free()) }   # 2""", a -> ((SemaphoreValue) a.get(0)).free.applyAsLong(a.task()));

    private final Semaphore semaphore;
    private final ToLongFunction<Task> free;

    SemaphoreValue(int places) {
        this(new Semaphore("a semaphore", places));
    }

    private SemaphoreValue(Semaphore semaphore) {
        this(semaphore, _ -> semaphore.free());
    }

    /** @param free tells a task how many places are free */
    SemaphoreValue(Semaphore semaphore, ToLongFunction<Task> free) {
        super(METHODS);
        this.semaphore = semaphore;
        this.free = free;
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
