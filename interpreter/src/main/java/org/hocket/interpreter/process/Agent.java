package org.hocket.interpreter.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.ChannelValue;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.builtin.LockableValue;
import org.hocket.interpreter.concurrent.Arm;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.ChannelClosedException;
import org.hocket.interpreter.concurrent.DeadlineExceeded;
import org.hocket.interpreter.concurrent.Lockable;
import org.hocket.interpreter.concurrent.Locking;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Selection;
import org.hocket.interpreter.concurrent.SharedCell;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Operands;

/** Does in the name of a child's task what that asks for. */
final class Agent {

    /** Where the arguments of a request begin. */
    private static final int ARGUMENTS = 7;

    private final Task task;
    private final Worker worker;
    private final Requests requests;
    /** The statements that have taken locks, the last one first. */
    private final ArrayDeque<Taken> taken = new ArrayDeque<>();
    private Scope scope;
    private long serving;

    /** A statement that takes locks, and how many it holds. */
    private static final class Taken {

        private final Locking locking;
        private int count;

        Taken(Locking locking) {
            this.locking = locking;
        }
    }

    /** @param task stands for the child's */
    Agent(Task task, Worker worker, Requests requests) {
        this.task = task;
        this.worker = worker;
        this.requests = requests;
    }

    /** Whether the child waits for an answer. */
    static boolean isAnswered(Message request) {
        return operation(request) != Operation.UNLOCK;
    }

    private static Operation operation(Message request) {
        return Operation.values()[(int) request.number(6)];
    }

    /** Ends the wait of a request, if it is still being served. */
    synchronized void withdraw(long request) {
        if (scope != null && serving == request) {
            scope.expire();
        }
    }

    void serve(Message request) {
        task.at(worker.place(request.get(5)));
        long number = request.number(0);
        try {
            if (!isAnswered(request)) {
                unlock(request);
            } else if (begin(number, (boolean) request.get(4))) {
                answer(number, request);
            }
        } catch (DeadlineExceeded _) {
            worker.send(Message.Kind.WITHDRAWN, number);
        } catch (Cancellation cancelled) {
            worker.send(Message.Kind.WITHDRAWN, number);
            throw cancelled;
        } catch (Failure failure) {
            worker.send(Message.Kind.REFUSAL, number, failure.value(), orNull(failure.help(Operands.NONE)), true);
        } catch (HocketError error) {
            worker.send(Message.Kind.REFUSAL, number, error.value(), NullValue.NULL, false);
        } catch (RuntimeException | Error unexpected) {
            worker.kill(Death.corrupt("it asks for what cannot be done: " + unexpected));
        }
    }

    private static Object orNull(String text) {
        return text == null ? NullValue.NULL : text;
    }

    private void answer(long number, Message request) {
        Object answer = null;
        Throwable thrown = null;
        try {
            answer = run(operation(request), request);
        } catch (Throwable e) {
            thrown = e;
        }
        end(number, thrown);
        worker.send(Message.Kind.ANSWER, number, answer);
    }

    private boolean begin(long number, boolean hasDeadline) {
        Scope opened = task.openScope(Policy.ALL_OR_NOTHING);
        if (hasDeadline) {
            opened.hasDeadlineElsewhere();
        }
        synchronized (this) {
            scope = opened;
            serving = number;
        }
        boolean wanted = requests.begin(number, this);
        if (!wanted) {
            end(number, null);
        }
        return wanted;
    }

    private void end(long number, Throwable thrown) {
        requests.end(number);
        Scope open;
        synchronized (this) {
            open = scope;
            scope = null;
        }
        open.close(thrown);
    }

    private Object run(Operation operation, Message request) {
        return switch (operation) {
            case CALL -> call(thing(request.get(ARGUMENTS)), request.text(ARGUMENTS + 1), (ListValue) request.get(ARGUMENTS + 2));
            case SELECT -> select(request.number(ARGUMENTS), request.from(ARGUMENTS + 1));
            case LOCK -> lock(request.number(ARGUMENTS), request.from(ARGUMENTS + 1));
            case AWAIT_CHANGE -> awaitChange();
            case LOCK_AGAIN -> acquired(request.from(ARGUMENTS));
            case UNLOCK -> throw new IllegalArgumentException("an unlock has no answer");
        };
    }

    private LibraryValue thing(Object number) {
        return worker.owned().thing((long) number);
    }

    private Object call(LibraryValue thing, String method, ListValue arguments) {
        Builtin builtin = thing.methods().builtin(method);
        Object[] values = new Object[1 + arguments.size()];
        values[0] = thing;
        for (int i = 0; i < arguments.size(); i++) {
            values[i + 1] = arguments.get(i);
        }
        Arguments passed = new Arguments(task, (Host) task.runtime().host(), builtin, values, null);
        return ShareNode.share(builtin.body().call(passed));
    }

    private Object select(long most, Object[] described) {
        Arm[] arms = new Arm[described.length];
        for (int i = 0; i < arms.length; i++) {
            ListValue arm = (ListValue) described[i];
            ChannelValue channel = (ChannelValue) thing(arm.get(0));
            arms[i] = arm.size() == 2 ? Arm.sending(channel.channel(), arm.get(1)) : Arm.receiving(channel.channel());
        }
        Selection selection = new Selection(task, most, arms);
        try {
            int chosen = selection.choose();
            Object received = selection.received();
            return ListValue.of((long) chosen, received == null ? NullValue.NULL : received);
        } catch (ChannelClosedException closed) {
            return closed.isSending();
        }
    }

    private Object lock(long most, Object[] things) {
        Lockable[] wanted = new Lockable[things.length];
        for (int i = 0; i < things.length; i++) {
            wanted[i] = ((LockableValue) thing(things[i])).lockable();
        }
        Locking locking = most < 0 ? Locking.forEver(task, wanted) : Locking.within(task, most, wanted);
        taken.push(new Taken(locking));
        return acquired(things);
    }

    /** The values of the cells that were taken, or false. */
    private Object acquired(Object[] things) {
        boolean done = false;
        try {
            done = taken.peek().locking.acquire();
        } finally {
            if (!done) {
                taken.pop();
            }
        }
        if (!done) {
            return false;
        }
        taken.peek().count = things.length;
        List<Object> values = new ArrayList<>();
        for (Object number : things) {
            Lockable lockable = ((LockableValue) thing(number)).lockable();
            requests.took((Long) number, lockable.name());
            values.add(lockable instanceof SharedCell cell ? ShareNode.share(cell.value()) : NullValue.NULL);
        }
        return ListValue.of(values.toArray());
    }

    private Object awaitChange() {
        boolean changed = false;
        try {
            changed = taken.peek().locking.awaitChange();
        } finally {
            if (!changed) {
                taken.pop();
            }
        }
        return changed;
    }

    private void unlock(Message request) {
        Lockable lockable = ((LockableValue) thing(request.get(ARGUMENTS))).lockable();
        requests.gaveBack(request.number(ARGUMENTS));
        if (lockable instanceof SharedCell cell && request.get(ARGUMENTS + 2) instanceof ListValue value) {
            cell.setValue(ShareNode.share(value.get(0)));
        }
        task.releaseLast((boolean) request.get(ARGUMENTS + 1));
        if (--taken.peek().count == 0) {
            taken.pop();
        }
    }
}
