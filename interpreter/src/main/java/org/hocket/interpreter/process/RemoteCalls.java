package org.hocket.interpreter.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.RemoteSelection;
import org.hocket.interpreter.builtin.RemoteValue;
import org.hocket.interpreter.concurrent.Elsewhere;
import org.hocket.interpreter.concurrent.Lockable;
import org.hocket.interpreter.concurrent.SharedCell;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** How tasks of a child use what belongs to its parent. Each waits for an answer; what it asked for can be withdrawn until then. */
final class RemoteCalls implements RemoteValue.Owner, Elsewhere {

    private static final Object WITHDRAWN = new Object();
    private static final Object[] NOTHING = {};

    private final Connection connection;
    private final ErrorTrails trails;
    private final Map<Long, CompletableFuture<Object>> pending = new HashMap<>();
    private final Map<Task, Long> tasks = new IdentityHashMap<>();
    private ChildLinks links;
    private long requests;

    RemoteCalls(Connection connection, Program program) {
        this.connection = connection;
        this.trails = new ErrorTrails(program);
    }

    void setLinks(ChildLinks childLinks) {
        links = childLinks;
    }

    /** Begins a piece of work: the task that does it has the number 0. */
    synchronized void begin(Task main) {
        tasks.clear();
        tasks.put(main, 0L);
    }

    @Override
    public Object call(Task task, long thing, String method, List<Object> arguments) {
        return ask(task, Operation.CALL, thing, method, ListValue.of(arguments.toArray()));
    }

    @Override
    public Object select(Task task, long most, List<RemoteSelection.ChannelArm> arms) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(most);
        for (RemoteSelection.ChannelArm arm : arms) {
            long channel = arm.channel().number();
            arguments.add(arm.value() == null ? ListValue.of(channel) : ListValue.of(channel, arm.value()));
        }
        return ask(task, Operation.SELECT, arguments.toArray());
    }

    @Override
    public boolean acquire(Task task, List<Lockable> wanted, long most) {
        Object[] numbers = numbers(wanted);
        Object[] arguments = new Object[1 + numbers.length];
        arguments[0] = most;
        System.arraycopy(numbers, 0, arguments, 1, numbers.length);
        return fill(wanted, ask(task, Operation.LOCK, arguments));
    }

    @Override
    public boolean acquireAgain(Task task, List<Lockable> wanted) {
        return fill(wanted, ask(task, Operation.LOCK_AGAIN, numbers(wanted)));
    }

    @Override
    public boolean awaitChange(Task task) {
        return (boolean) ask(task, Operation.AWAIT_CHANGE, NOTHING);
    }

    private Object[] numbers(List<Lockable> wanted) {
        return wanted.stream().map(links::number).toArray();
    }

    private static boolean fill(List<Lockable> wanted, Object values) {
        if (!(values instanceof ListValue list)) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) instanceof SharedCell cell) {
                cell.setValue(list.get(i));
            }
        }
        return true;
    }

    @Override
    public void release(Task task, Lockable lockable, boolean changed) {
        Object value = lockable instanceof SharedCell cell ? ListValue.of(cell.value()) : NullValue.NULL;
        send(-1, task, Operation.UNLOCK, links.number(lockable), changed, value);
    }

    private Object ask(Task task, Operation operation, Object... arguments) {
        long number;
        CompletableFuture<Object> answer = new CompletableFuture<>();
        synchronized (this) {
            number = ++requests;
            pending.put(number, answer);
        }
        try {
            send(number, task, operation, arguments);
            Object value = task.awaitExternal(answer, () -> tell(Message.Kind.WITHDRAW, number));
            while (value == WITHDRAWN) {
                // What it was withdrawn for is delivered here.
                task.sleep(0);
            }
            return value;
        } finally {
            synchronized (this) {
                pending.remove(number);
            }
        }
    }

    private void send(long number, Task task, Operation operation, Object... arguments) {
        Object[] head = {number, numberOf(task), !task.hasRunningTasks(), task.name(), task.hasDeadline(),
            trails.describePlace(task.place()), (long) operation.ordinal()};
        Object[] fields = Arrays.copyOf(head, head.length + arguments.length);
        System.arraycopy(arguments, 0, fields, head.length, arguments.length);
        tell(Message.Kind.REQUEST, fields);
    }

    private synchronized long numberOf(Task task) {
        return tasks.computeIfAbsent(task, _ -> (long) tasks.size());
    }

    private void tell(Message.Kind kind, Object... fields) {
        try {
            connection.send(kind, fields);
        } catch (IOException orphaned) {
            Child.end(orphaned);
        }
    }

    /** Takes an answer; called by the thread that reads. */
    void answer(Message message) {
        CompletableFuture<Object> answer;
        synchronized (this) {
            answer = pending.get(message.number(0));
        }
        if (answer == null) {
            return;
        }
        switch (message.kind()) {
            case ANSWER -> answer.complete(message.get(1));
            case WITHDRAWN -> answer.complete(WITHDRAWN);
            default -> answer.completeExceptionally(error(message));
        }
    }

    private static Throwable error(Message refusal) {
        ErrorValue error = (ErrorValue) refusal.get(1);
        if (!(boolean) refusal.get(3) && error.thrown() instanceof HocketError thrown) {
            return thrown;
        }
        String help = refusal.get(2) == NullValue.NULL ? null : refusal.text(2);
        return new Failure(ErrorKind.named(error.kind()), error.message(), help);
    }
}
