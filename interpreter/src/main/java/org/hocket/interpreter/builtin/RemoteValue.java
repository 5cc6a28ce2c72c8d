package org.hocket.interpreter.builtin;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LookaheadIterator;

/** What stands for a channel, an event, a barrier or a latch of another process: its methods run there. */
public final class RemoteValue extends IdentityValue {

    private static final Map<Library, Library> FORWARDING = new ConcurrentHashMap<>();

    /** Calls methods in the process that a thing belongs to. */
    public interface Owner {

        /**
         * @param thing     its number there
         * @param arguments without the thing
         * @throws Failure what the method threw
         */
        Object call(Task task, long thing, String method, List<Object> arguments);

        /**
         * Does the first of several things with channels there.
         *
         * @param most how many nanoseconds to wait; negative for ever
         * @return the number of the arm, or -1, with what was received; a bool where a channel was closed: whether for a send
         */
        Object select(Task task, long most, List<RemoteSelection.ChannelArm> arms);
    }

    private final Owner owner;
    private final long number;
    private final String literal;

    /** @param methods those of the type that it stands for */
    RemoteValue(Library methods, Owner owner, long number, String literal) {
        super(FORWARDING.computeIfAbsent(methods, RemoteValue::forwarding));
        this.owner = owner;
        this.number = number;
        this.literal = literal;
    }

    private static Library forwarding(Library methods) {
        Library forwarding = Library.of(methods.name(), methods.documentation());
        for (Builtin method : methods.builtins()) {
            forwarding.add(new Builtin(method.owner(), method.name(), method.declared(), method.documentation(), method.example(), method.kind(),
                    a -> {
                        Object[] arguments = new Object[method.signature().parameters().size()];
                        Arrays.setAll(arguments, i -> a.passedOn(i + 1));
                        RemoteValue thing = (RemoteValue) a.get(0);
                        return thing.owner.call(a.task(), thing.number, method.name(), List.of(arguments));
                    }));
        }
        return forwarding;
    }

    public Owner owner() {
        return owner;
    }

    /** What it is called in the process that it belongs to. */
    public long number() {
        return number;
    }

    public boolean isChannel() {
        return typeName().equals(ChannelValue.METHODS.name());
    }

    /** What is received, until the channel is closed and empty. */
    Iterator<Object> receiveAll(Task task) {
        return new LookaheadIterator() {

            @Override
            protected Object find() {
                try {
                    return owner.call(task, number, "recv", List.of());
                } catch (Failure failure) {
                    if (failure.kind() == ErrorKind.CHANNEL_CLOSED) {
                        return null;
                    }
                    throw failure;
                }
            }
        };
    }

    @Override
    public String literal() {
        return literal;
    }
}
