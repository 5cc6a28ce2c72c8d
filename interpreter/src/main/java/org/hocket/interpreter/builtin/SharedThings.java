package org.hocket.interpreter.builtin;

import java.util.List;

import org.hocket.interpreter.concurrent.Elsewhere;
import org.hocket.interpreter.concurrent.Lock;
import org.hocket.interpreter.concurrent.Lockable;
import org.hocket.interpreter.concurrent.Semaphore;
import org.hocket.interpreter.concurrent.SharedCell;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;

/** What another process needs to know of a cell, a channel and their like, to make what stands for it there. */
public final class SharedThings {

    private SharedThings() {
    }

    /** Its type, its name or the literal that shows it, and a number that belongs to it. */
    public static ListValue describe(LibraryValue thing) {
        return switch (thing) {
            case LockableValue lockable -> ListValue.of(thing.typeName(), lockable.lockable().name(),
                    lockable.lockable() instanceof Semaphore semaphore ? (long) semaphore.places() : 0L);
            default -> ListValue.of(thing.typeName(), thing.literal(), 0L);
        };
    }

    /** What a {@code lock} takes of it; null where it is nothing that can be locked. */
    public static Lockable lockable(LibraryValue thing) {
        return thing instanceof LockableValue lockable ? lockable.lockable() : null;
    }

    /**
     * What stands for a thing of another process.
     *
     * @param description what {@link #describe} gave there
     * @param number      what the thing is called there
     */
    public static LibraryValue standIn(ListValue description, long number, RemoteValue.Owner owner, Elsewhere locks) {
        String type = (String) description.get(0);
        String name = (String) description.get(1);
        return switch (type) {
            case "shared" -> new CellValue(new SharedCell(name, locks));
            case "mutex" -> new MutexValue(new Lock(name, locks));
            case "semaphore" -> new SemaphoreValue(new Semaphore(name, (int) (long) description.get(2), locks),
                    task -> (long) owner.call(task, number, "free", List.of()));
            case "channel" -> new RemoteValue(ChannelValue.METHODS, owner, number, name);
            case "event" -> new RemoteValue(EventValue.METHODS, owner, number, name);
            case "barrier" -> new RemoteValue(BarrierValue.METHODS, owner, number, name);
            case "latch" -> new RemoteValue(LatchValue.METHODS, owner, number, name);
            default -> throw new IllegalArgumentException("nothing stands for a " + type);
        };
    }
}
