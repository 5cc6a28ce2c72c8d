package org.hocket.interpreter.node.member;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.CellValue;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Operands;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/**
 * A place inside the value of a {@code var} or of a shared cell: {@code people[3].age}, {@code queue.value[0]}. What is
 * changed there is made the variable's or the cell's own first, level by level from the outside: each collection on the way
 * that is not clear is replaced by a copy of one level.
 */
public final class PlaceNode extends Node {

    @Child private ExpressionNode read;
    @Child private WriteNode write;
    @Children private final ExpressionNode[] keys;
    @CompilationFinal(dimensions = 1)
    private final Step[] steps;
    /** The last step that leads into a cell, if a cell is there; -1 where none can be. */
    private final int content;

    /**
     * A step further in.
     *
     * @param member  whether it is a member, and not an item
     * @param content whether it leads into a cell, if there is one
     * @param from    where that stands in which the step is taken
     * @param to      where that stands to which it leads
     */
    public record Step(boolean member, boolean content, Span from, Span to) {
    }

    /**
     * @param read  reads the variable
     * @param write replaces what it holds; null where only cells on the way can be changed
     * @param keys  for each step the index, or the name of the member
     */
    public PlaceNode(ExpressionNode read, WriteNode write, ExpressionNode[] keys, Step[] steps) {
        this.read = read;
        this.write = write;
        this.keys = keys;
        this.steps = steps;
        this.content = lastContent(steps);
    }

    private static int lastContent(Step[] steps) {
        int last = steps.length - 1;
        while (last >= 0 && !steps[last].content()) {
            last--;
        }
        return last;
    }

    /** Where it stands. */
    public Span span() {
        return steps.length == 0 ? Written.span(read) : steps[steps.length - 1].to();
    }

    /** The indexes on the way, in their order, each evaluated once. */
    @ExplodeLoop
    public Object[] evaluateKeys(VirtualFrame frame) {
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = keys[i].execute(frame);
        }
        return values;
    }

    public Object get(VirtualFrame frame, Object[] path) {
        Object root = read.execute(frame);
        return path.length == 0 ? root : follow(Frames.task(frame), root, path, path.length);
    }

    private Object follow(Task task, Object root, Object[] path, int end) {
        return end == 1 && isContent(root, 0) ? read(task, (CellValue) root, 0) : followAll(task, root, path, end);
    }

    @TruffleBoundary
    private Object followAll(Task task, Object root, Object[] path, int end) {
        Object value = root;
        for (int i = 0; i < end; i++) {
            value = isContent(value, i) ? read(task, (CellValue) value, i) : step(value, path, i);
        }
        return value;
    }

    private boolean isContent(Object value, int step) {
        return step <= content && value instanceof CellValue && steps[step].content();
    }

    private Object read(Task task, CellValue cell, int step) {
        try {
            return cell.read(task);
        } catch (Failure failure) {
            throw error(failure, step);
        }
    }

    private Object step(Object target, Object[] path, int step) {
        try {
            return steps[step].member() ? Members.get(target, (String) path[step]) : Items.get(target, path[step]);
        } catch (Failure failure) {
            throw error(failure, step);
        }
    }

    @TruffleBoundary
    private HocketError error(Failure failure, int step) {
        Operands operands = Written.operands(this, List.of(steps[step].from(), Written.span(keys[step])));
        return HocketError.from(failure, keys[step], operands);
    }

    public void set(VirtualFrame frame, Object[] path, Object value) {
        Object variable = read.execute(frame);
        CellValue cell = cell(frame, variable, path);
        if (cell != null && path.length == content + 1) {
            write(Frames.task(frame), cell, value);
            return;
        }
        CollectionValue root = ownRoot(frame, variable, cell);
        if (path.length == 1 && root instanceof ListValue list && list.isLongs() && value instanceof Long item
                && path[0] instanceof Long index && 0 <= index && index < list.size()) {
            list.longs()[(int) (long) index] = item;
        } else {
            store(own(root, path, cell == null ? 0 : content + 1, path.length - 1), path, value);
        }
    }

    /** The collection at the place, clear, for somebody who changes it. */
    public CollectionValue own(VirtualFrame frame, Object[] path) {
        Object variable = read.execute(frame);
        CellValue cell = cell(frame, variable, path);
        CollectionValue root = ownRoot(frame, variable, cell);
        int from = cell == null ? 0 : content + 1;
        return path.length == from ? root : own(root, path, from, path.length);
    }

    /** The cell in which the place is; null where it is in the variable. */
    private CellValue cell(VirtualFrame frame, Object variable, Object[] path) {
        if (content < 0) {
            return null;
        }
        Object holder = content == 0 ? variable : followAll(Frames.task(frame), variable, path, content);
        return holder instanceof CellValue cell ? cell : null;
    }

    private void write(Task task, CellValue cell, Object value) {
        try {
            cell.write(task, value);
        } catch (Failure failure) {
            throw error(failure, content);
        }
    }

    /** @param cell null where the variable holds the collection */
    private CollectionValue ownRoot(VirtualFrame frame, Object variable, CellValue cell) {
        Object value = cell == null ? variable : read(Frames.task(frame), cell, content);
        if (!(value instanceof CollectionValue collection)) {
            CompilerDirectives.transferToInterpreter();
            throw notCollection(value);
        }
        if (cell == null && write == null) {
            CompilerDirectives.transferToInterpreter();
            throw noCell(value);
        }
        if (collection.isClear()) {
            return collection;
        }
        CollectionValue copy = copy(collection);
        if (cell == null) {
            write.executeWrite(frame, copy);
        } else {
            write(Frames.task(frame), cell, copy);
        }
        return copy;
    }

    @TruffleBoundary
    private HocketError noCell(Object value) {
        return HocketError.blaming(read, new Failure(ErrorKind.TYPE, Types.describe(value) + " is not a shared cell, and no `var` holds it",
                operands -> "a `var` can be changed in place; for a shared cell, write `shared " + operands.culprit("name") + " = …`"));
    }

    @TruffleBoundary
    private static CollectionValue copy(CollectionValue collection) {
        return collection.copy();
    }

    @TruffleBoundary
    private HocketError notCollection(Object value) {
        Failure failure = steps.length > 0 && steps[0].member() ? new Failure(ErrorKind.TYPE,
                Types.describe(value) + " has no field that could be assigned") : Items.notChangeable(value);
        return HocketError.blaming(read, failure);
    }

    @TruffleBoundary
    private CollectionValue own(CollectionValue root, Object[] path, int from, int depth) {
        CollectionValue level = root;
        for (int i = from; i < depth; i++) {
            if (!(step(level, path, i) instanceof CollectionValue child) || !holds(level, path[i], steps[i].member())) {
                throw error(Items.notChangeable(step(level, path, i)), i);
            }
            if (!child.isClear()) {
                child = child.copy();
                replace(level, path[i], steps[i].member(), child);
            }
            level = child;
        }
        return level;
    }

    /** Whether the step leads to a field or an item of the level, not to something made of it, such as a slice. */
    private static boolean holds(CollectionValue level, Object key, boolean member) {
        return member && level instanceof RecordValue record ? record.type().indexOf((String) key) >= 0
                : !(key instanceof RangeValue);
    }

    private static void replace(CollectionValue level, Object key, boolean member, CollectionValue child) {
        if (member && level instanceof RecordValue record) {
            record.replaceOwned(record.type().indexOf((String) key), child);
        } else {
            Items.replaceOwned(level, key, child);
        }
    }

    @TruffleBoundary
    private void store(CollectionValue target, Object[] path, Object value) {
        int last = path.length - 1;
        try {
            if (steps[last].member()) {
                setMember(target, (String) path[last], value);
            } else {
                Items.set(target, path[last], value);
            }
        } catch (Failure failure) {
            throw error(failure, last);
        }
    }

    private static void setMember(CollectionValue target, String name, Object value) {
        switch (target) {
            case MapValue map -> map.put(name, value);
            case RecordValue record when record.type().indexOf(name) >= 0 -> record.set(record.type().indexOf(name), value);
            case RecordValue record -> throw Members.noField(record, name);
            default -> throw Members.none(target, name);
        }
    }
}
