package org.hocket.interpreter;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.grammar.Diagnostic.Label;
import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.DiagnosticRenderer;
import org.hocket.grammar.Span;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Operands;

/**
 * An error on its way through the script. It carries the error's value, which {@code catch} binds, and what the printer
 * needs to show where it came from.
 */
public final class HocketError extends RenderedException {

    /** More calls than the library makes for anything but a deep value. */
    private static final int OWN_FRAMES = 5000;

    private final transient ErrorValue value;
    private final transient Span span;
    private final transient List<Label> labels;
    private final String help;
    /** What is to be told of it; null where it arose in this process, and shows that itself. */
    private final transient ErrorAccount account;
    private transient Task task;
    /** The items of parallel maps that it ended, by the tasks that worked on them; null where there are none. */
    private transient Map<Task, String> items;

    /**
     * @param location the node that is to blame
     * @param span     the part of it that is to blame; null for all of it
     * @param labels   texts for places beside it
     * @param help     what to write instead, or null
     */
    public HocketError(ErrorValue value, Node location, Span span, List<Label> labels, String help) {
        super(value.message(), location);
        this.value = value;
        this.span = span;
        this.labels = labels;
        this.help = help;
        this.account = null;
        value.setThrown(this);
    }

    /** An error that arose elsewhere: in another process, or at a place that is no node. */
    public HocketError(ErrorValue value, ErrorAccount account) {
        super(value.message(), null);
        this.value = value;
        this.span = null;
        this.labels = account.labels();
        this.help = account.help();
        this.account = account;
        value.setThrown(this);
    }

    /** The error that Java code raised, at the node that called that code. */
    @TruffleBoundary
    public static HocketError from(Failure failure, Node location) {
        return from(failure, location, Operands.NONE);
    }

    /** The same, where the operands are known: the one that is to blame is the place, if one is. */
    @TruffleBoundary
    public static HocketError from(Failure failure, Node location, Operands operands) {
        return from(failure, location, operands.span(failure.operand()), operands);
    }

    /** The same, where what a node gave is to blame. */
    @TruffleBoundary
    public static HocketError blaming(Node operand, Failure failure) {
        return from(failure.at(0), operand, Written.operands(operand, operand));
    }

    /** The same, where only a part of the node's text is to blame. */
    @TruffleBoundary
    public static HocketError from(Failure failure, Node location, Span span, Operands operands, Label... labels) {
        return new HocketError(failure.value(), location, span, List.of(labels), failure.help(operands));
    }

    @TruffleBoundary
    public static HocketError of(ErrorKind kind, String message, String help, Node location, Label... labels) {
        return new HocketError(ErrorValue.of(kind, message), location, null, List.of(labels), help);
    }

    /** The error of whoever wanted the value of a task that was cancelled. */
    @TruffleBoundary
    public static HocketError from(CancelledTaskException cancelled, Node location) {
        HocketError error = new HocketError(cancelledValue(cancelled), location, null, List.of(), null);
        Arrays.stream(cancelled.getSuppressed()).forEach(error::addSuppressed);
        return error;
    }

    private static ErrorValue cancelledValue(CancelledTaskException cancelled) {
        return ErrorValue.of(ErrorKind.CANCELLED, "the task " + cancelled.task().name() + " was cancelled");
    }

    /**
     * What went wrong as an error of the script's, where it is one: exhausted stack and memory count as such. Null for
     * everything else, which no {@code catch} may see.
     */
    @TruffleBoundary
    public static HocketError orNull(Throwable thrown, Node location) {
        return switch (thrown) {
            case HocketError error -> error;
            case Failure failure -> from(failure, location);
            case StackOverflowError exhausted -> of(ErrorKind.RECURSION, "calls are nested too deeply",
                    "check that the recursion ends, or write it as a loop", location);
            case OutOfMemoryError exhausted -> of(ErrorKind.MEMORY, "there is no memory left for a value",
                    "work on smaller pieces, such as one line at a time", location);
            default -> null;
        };
    }

    /** The same for operations of the library's, which may run out of stack by themselves, on a deep value. */
    @TruffleBoundary
    public static HocketError ofOperation(Error exhausted, Node location) {
        return exhausted instanceof StackOverflowError && hasRoom(OWN_FRAMES)
                ? of(ErrorKind.RECURSION, "the value is nested too deeply", "keep the parts in one list, and refer to them by index",
                        location)
                : orNull(exhausted, location);
    }

    /** Whether that many calls fit on the stack: then those of the script have left much of it. */
    private static boolean hasRoom(int calls) {
        try {
            return calls == 0 || hasRoom(calls - 1);
        } catch (StackOverflowError none) {
            return false;
        }
    }

    /** Initializes the classes that {@link #orNull} needs: a class cannot be initialized where no stack is left for it. */
    static void prepare() {
        ofOperation(new StackOverflowError(), null);
    }

    /** Where a node stands, or what else says where a task is; null where that is in no script. */
    public static Place placeOf(Object origin) {
        return origin instanceof Place place ? place : origin instanceof Node node ? ErrorReport.place(node) : null;
    }

    /** What is to be told of it in another process. */
    public ErrorAccount account() {
        return new ErrorAccount(ErrorReport.place(this), labels, help, ErrorTrail.stack(this), itemOfProcess());
    }

    /** What the main task of the process in which it arose worked on; null where that was no item. */
    private String itemOfProcess() {
        if (account != null) {
            return account.item();
        }
        Task main = task;
        while (main != null && main.parent() != null) {
            main = main.parent();
        }
        return item(main);
    }

    /** Null where it arose in this process. */
    ErrorAccount accountGiven() {
        return account;
    }

    public ErrorValue value() {
        return value;
    }

    /** The part of the location's text that is to blame; null for all of it. */
    public Span span() {
        return span;
    }

    public List<Label> labels() {
        return labels;
    }

    public String help() {
        return help;
    }

    /** The task that it ended; null while it is still in the task in which it arose. */
    public Task task() {
        return task;
    }

    /** Says which task it ended; the innermost one counts. */
    public void endedTask(Task ended) {
        if (task == null) {
            task = ended;
        }
    }

    /** Says which item of a parallel map it ended, and which task worked on it. */
    @TruffleBoundary
    public void endedItem(Task worker, String item) {
        endedTask(worker);
        if (items == null) {
            items = new IdentityHashMap<>();
        }
        items.putIfAbsent(worker, item);
    }

    /** The item that a task worked on when the error ended it; null for a task that works on none. */
    String item(Task worker) {
        return items == null ? null : items.get(worker);
    }

    /** The errors that did not get through because this one did. */
    public List<ErrorValue> suppressedErrors() {
        return Arrays.stream(getSuppressed()).map(HocketError::valueOrNull).filter(Objects::nonNull).toList();
    }

    private static ErrorValue valueOrNull(Throwable suppressed) {
        return switch (suppressed) {
            case HocketError error -> error.value;
            case CancelledTaskException cancelled -> cancelledValue(cancelled);
            default -> null;
        };
    }

    @Override
    public String rendered() {
        return DiagnosticRenderer.render(ErrorReport.of(this));
    }

    @Override
    public String coloured() {
        return DiagnosticRenderer.renderColoured(ErrorReport.of(this));
    }
}
