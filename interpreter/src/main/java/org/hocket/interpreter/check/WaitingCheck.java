package org.hocket.interpreter.check;

import java.util.Set;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.LogicalOperator;
import org.hocket.grammar.tree.SelectArm;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.ValueType.Named;

/** Checks what {@code lock} and {@code select} wait for, where its type is certain. */
final class WaitingCheck implements NodeCheck {

    private static final Set<ValueType> LOCKABLE = Set.of(Named.SHARED, Named.SEMAPHORE, Named.MUTEX);
    private static final Set<ValueType> SEVERAL = Set.of(Named.LIST, new Named("set"));
    private static final Set<ValueType> AWAITABLE = Set.of(Named.TASK, Named.LIST, Named.MAP);

    private final Resolution resolution;
    private final TypeInference types;
    private final Report report;
    private final SharedCells cells;
    private final SharedForm form;

    WaitingCheck(Resolution resolution, TypeInference types, Report report) {
        this.resolution = resolution;
        this.types = types;
        this.report = report;
        this.cells = new SharedCells(resolution);
        this.form = new SharedForm(report.source(), resolution);
    }

    @Override
    public void check(SyntaxNode node) {
        switch (node) {
            case Expression.Lock lock -> lock.cells().forEach(this::checkLocked);
            case SelectArm.Receive arm -> checkChannel(arm.channel(), "recv");
            case SelectArm.Send arm -> checkChannel(arm.channel(), "send");
            case SelectArm.Await arm -> {
                ValueType type = types.of(arm.task());
                if (type != null && !AWAITABLE.contains(type)) {
                    report.error(arm.task().span(), "`await` needs a task, and this is " + type.description(), "a task comes from `async`");
                }
            }
            default -> {
            }
        }
    }

    private void checkChannel(Expression channel, String method) {
        ValueType type = types.of(channel);
        if (type != null && !type.equals(Named.CHANNEL)) {
            report.error(channel.span(), "`" + method + "` needs a channel, and this is " + type.description(),
                    "make one with `channel()`");
        }
    }

    private void checkLocked(Argument locked) {
        Expression value = locked.value();
        ValueType type = types.of(value);
        if (locked.spread()) {
            if (type != null && !SEVERAL.contains(type)) {
                report.error(value.span(), "`...` locks the cells of a list, and this is " + type.description(),
                        LOCKABLE.contains(type) ? "leave out the `...`" : "write `lock ...cells` with a list of cells");
            }
        } else if (value instanceof Expression.Member(Expression target, var name, _, _) && name.text().equals("value")
                && cells.named(target) != null) {
            report.error(value.span(), "what is locked is the cell, not the value in it", "write `lock " + text(target.span()) + "`");
        } else if (type != null && !LOCKABLE.contains(type)) {
            reportLocked(value, type);
        }
    }

    private void reportLocked(Expression value, ValueType type) {
        String message = type.description() + " cannot be locked";
        Variable variable = value instanceof Expression.Reference reference
                && resolution.symbol(reference) instanceof Symbol.Local(Variable local) ? local : null;
        if (value instanceof Expression.Logical several && several.operator() == LogicalOperator.AND) {
            report.error(value.span(), message, "to lock several, write `lock " + form.shown(several.left().span()) + ", "
                    + form.shown(several.right().span()) + "`");
        } else if (type.equals(Named.LIST)) {
            report.error(value.span(), message, "to lock each cell in it, write `lock ..." + form.shown(value.span()) + "`");
        } else if (variable != null && (variable.origin() == Variable.Origin.LET || variable.mutable())) {
            report.error(value.span(), message, "put the value into a shared cell: `" + form.declaration(variable) + "`",
                    variable.declaration(), "declared here");
        } else {
            report.error(value.span(), message, "shared cells, semaphores and mutexes can: `shared x = …`, then `lock x { … }`");
        }
    }

    private String text(Span span) {
        return report.source().text(span);
    }
}
