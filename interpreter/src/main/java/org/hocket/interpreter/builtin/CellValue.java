package org.hocket.interpreter.builtin;

import java.util.List;
import java.util.function.Supplier;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.Holding;
import org.hocket.interpreter.concurrent.Locking;
import org.hocket.interpreter.concurrent.SharedCell;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;

/** A shared cell: {@code shared hits = 0}. */
public final class CellValue extends LockableValue {

    /** The name of the field that holds what is shared. */
    public static final String FIELD = "value";

    /** What errors call a cell that no `shared` declares. */
    static final String UNNAMED = "a shared cell";

    static final Library METHODS = Library.of("shared", """
            A value that tasks share. Only who holds its lock may read or write `.value`; each of the methods takes the lock for one step.""")
            .method("get()", "The value.", """
                    shared hits = 3
                    print(hits.get())   # 3""", a -> cell(a).holding(a, () -> ShareNode.share(cell(a).cell.value())))
            .method("set(value)", "Replaces the value.", """
                    shared hits = 3
                    hits.set(0)
                    print(hits.get())   # 0""", a -> cell(a).holding(a, () -> {
                cell(a).cell.setValue(a.passedOn(1));
                return NullValue.NULL;
            }))
            .method("update(function)", "Replaces the value by what the function makes of it, in one step, and gives the new value.", """
                    shared hits = 3
                    hits.update(n -> n + 1)
                    print(hits.get())   # 4""", a -> cell(a).holding(a, () -> {
                Object next = ShareNode.share(a.call(1, ShareNode.share(cell(a).cell.value())));
                cell(a).cell.setValue(next);
                return next;
            }));

    private final SharedCell cell;

    /** @param content is shared with whoever had it before */
    CellValue(String name, Object content) {
        this(new SharedCell(name, content));
    }

    CellValue(SharedCell cell) {
        super(METHODS);
        this.cell = cell;
    }

    private static CellValue cell(Arguments arguments) {
        return (CellValue) arguments.get(0);
    }

    private Object holding(Arguments a, Supplier<Object> step) {
        Task task = a.task();
        Holding mark = task.held();
        int mask = task.maskPolls();
        try {
            Locking.forEver(task, cell).acquire();
            return step.get();
        } finally {
            task.releaseTo(mark, mask);
        }
    }

    @Override
    public SharedCell lockable() {
        return cell;
    }

    /**
     * The value, for a task that holds the lock.
     *
     * @throws Failure a {@code LockError} where it does not
     */
    public Object read(Task task) {
        if (!cell.isHeldBy(task)) {
            throw notHeld("read");
        }
        return cell.value();
    }

    /**
     * Replaces the value, for a task that holds the lock.
     *
     * @throws Failure a {@code LockError} where it does not
     */
    public void write(Task task, Object value) {
        if (!cell.isHeldBy(task)) {
            throw notHeld("changed");
        }
        cell.setValue(value);
    }

    @TruffleBoundary
    private Failure notHeld(String what) {
        return new Failure(ErrorKind.LOCK, "`value` of " + cell.name() + " is " + what + " by a task that does not hold its lock",
                operands -> "write `lock " + operands.text(0, cell.name()) + " { … }` around it, or use `get()`, `set(…)` or `update(…)`");
    }

    @Override
    public List<String> fields() {
        return List.of(FIELD);
    }

    @Override
    public String literal() {
        return cell.name().equals(UNNAMED) ? "<shared>" : "<shared " + cell.name() + ">";
    }
}
