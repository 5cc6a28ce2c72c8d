package org.hocket.interpreter.process;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.hocket.interpreter.builtin.RemoteValue;
import org.hocket.interpreter.builtin.SharedThings;
import org.hocket.interpreter.concurrent.Lockable;
import org.hocket.interpreter.translate.ReachedLet;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;

/** What a child and its parent call things. What has an identity is the parent's; here something stands for it. */
final class ChildLinks extends ProgramLinks {

    private final RemoteCalls calls;
    private final Map<Long, LibraryValue> standIns = new HashMap<>();
    private final Map<Object, Long> numbers = new IdentityHashMap<>();

    ChildLinks(Program program, RemoteCalls calls) {
        super(program);
        this.calls = calls;
    }

    /** The parent has them all. */
    @Override
    boolean needs(ReachedLet let) {
        return false;
    }

    @Override
    synchronized Object describeShared(LibraryValue thing) {
        Long number = numbers.get(thing);
        if (number == null) {
            throw new Failure(ErrorKind.TYPE, "what `" + thing.typeName() + "` makes in a process ends with it, and cannot travel to its parent",
                    "make it in the parent, and use it in the block");
        }
        return number;
    }

    @Override
    synchronized Object resolveShared(Object description) {
        ListValue parts = (ListValue) description;
        return standIns.computeIfAbsent((Long) parts.get(0), number -> {
            LibraryValue standIn = SharedThings.standIn((ListValue) parts.get(1), number, calls, calls);
            numbers.put(standIn, number);
            Lockable lockable = SharedThings.lockable(standIn);
            if (lockable != null) {
                numbers.put(lockable, number);
            }
            return standIn;
        });
    }

    /** What the parent calls a channel or the like, or a lock. */
    synchronized long number(Object standIn) {
        return standIn instanceof RemoteValue remote ? remote.number() : numbers.get(standIn);
    }
}
