package org.hocket.interpreter.check;

import java.util.HashSet;
import java.util.Set;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.check.ValueType.Named;

/** Checks that the condition of a {@code lock} does not wait, and reads nothing that changes without its being asked again. */
final class WhenCheck implements NodeCheck {

    private static final Set<String> WAITING_METHODS = Set.of("recv", "send", "wait");
    private static final Set<ValueType> WAITING_TYPES = Set.of(Named.CHANNEL, Named.EVENT, Named.BARRIER, Named.LATCH);
    private static final Set<String> WAITING_FUNCTIONS = Set.of("sleep", "input");

    private final Resolution resolution;
    private final TypeInference types;
    private final Report report;
    private final SharedCells cells;
    private final SharedForm form;

    WhenCheck(Resolution resolution, TypeInference types, Report report) {
        this.resolution = resolution;
        this.types = types;
        this.report = report;
        this.cells = new SharedCells(resolution);
        this.form = new SharedForm(report.source(), resolution);
    }

    @Override
    public void check(SyntaxNode node) {
        if (node instanceof Expression.Lock lock && lock.condition() != null) {
            new Condition(lock).check(lock.condition());
        }
    }

    /** The condition of one {@code lock}. */
    private final class Condition {

        private final Expression.Lock lock;
        private final Set<Variable> locked = new HashSet<>();
        private boolean unsure;

        Condition(Expression.Lock lock) {
            this.lock = lock;
            for (Argument cell : lock.cells()) {
                if (cell.value() instanceof Expression.Reference name && resolution.symbol(name) instanceof Symbol.Local(Variable variable)
                        && !cell.spread()) {
                    locked.add(variable);
                    unsure |= !cells.isCell(variable);
                } else {
                    unsure = true;
                }
            }
        }

        void check(SyntaxNode node) {
            String waiting = waiting(node);
            if (waiting != null) {
                report.error(waitingPlace(node), "a `when` may not wait, and " + (node instanceof Expression.Command ? waiting : "`" + waiting + "`") + " does", node instanceof Expression.Lock
                        ? "lock all of the cells in one statement: `lock a, b when …`"
                        : "wait before the `lock`, and let the condition look at what that gave");
                return;
            }
            if (node instanceof Expression.Reference name) {
                checkName(name);
            } else if (node instanceof Expression.Member(Expression target, _, _, _) && isOtherCell(target)) {
                reportOtherCell(node.span(), cells.named(target));
                return;
            }
            Children.of(node).forEach(this::check);
        }

        private boolean isOtherCell(Expression target) {
            Variable cell = cells.named(target);
            return cell != null && !unsure && !locked.contains(cell);
        }

        private void reportOtherCell(Span place, Variable cell) {
            report.error(place, "`" + cell.name() + "` is not among the cells that this `lock` holds, and a `when` reads no others",
                    "lock it, too: `lock " + report.source().text(lock.cells().getFirst().span()) + ", " + cell.name() + " when …`",
                    cell.declaration(), "the shared cell");
        }

        private void checkName(Expression.Reference name) {
            switch (resolution.symbol(name)) {
                case Symbol.Local(Variable variable) when variable.mutable() && isOutside(variable) && !locked.contains(variable) ->
                        reportVar(name.span(), "`" + name.name() + "` is a `var`", variable,
                                "copy it before the `lock`, as in `let " + name.name() + "_now = " + name.name() + "`");
                case Symbol.Local(Variable variable) when resolution.nestedFunction(variable) != null && isOutside(variable) ->
                        checkFunction(name, resolution.unit(resolution.nestedFunction(variable)));
                case Symbol.Function(var function) -> checkFunction(name, resolution.unit(function));
                case null, default -> {
                }
            }
        }

        private void checkFunction(Expression.Reference name, CodeUnit unit) {
            if (unit.usesOutsideVar()) {
                Variable used = unit.outsideUse().variable();
                reportVar(name.span(), "`" + name.name() + "` uses the `var` `" + used.name() + "`", used,
                        "call `" + name.name() + "` before the `lock`, and keep what it gives");
            }
        }

        private boolean isOutside(Variable variable) {
            Span condition = lock.condition().span();
            return variable.declaration().start() < condition.start() || variable.declaration().start() >= condition.end();
        }

        private void reportVar(Span place, String found, Variable variable, String keep) {
            report.error(place, found + ", and a `when` reads only the locked cells and `let`s",
                    "a change of `" + variable.name() + "` would wake nobody: " + keep + "; or share it: `"
                            + form.declaration(variable) + "`, and lock it, too",
                    variable.declaration(), "the `var`");
        }
    }

    /** The word or name of what waits; null where the node itself does not. */
    private String waiting(SyntaxNode node) {
        return switch (node) {
            case Expression.Await _ -> "await";
            case Expression.Async _ -> "async";
            case Expression.Spawn _ -> "spawn";
            case Expression.Lock _ -> "lock";
            case Expression.Select _ -> "select";
            case Expression.Retry _ -> "retry";
            case Expression.Timeout _ -> "timeout";
            case Expression.Scope _ -> "scope";
            case Expression.Shield _ -> "shield";
            case Expression.Parallel _ -> "parallel for";
            case Expression.Command _ -> "a command";
            case Expression.Call(Expression.Reference called, _, _) when resolution.symbol(called) instanceof Symbol.Builtin(String name)
                    && WAITING_FUNCTIONS.contains(name) -> name;
            case Expression.Call(Expression.Member method, _, _) when WAITING_METHODS.contains(method.name().text())
                    && isWaiting(types.of(method.target())) -> method.name().text();
            default -> null;
        };
    }

    private static boolean isWaiting(ValueType receiver) {
        return receiver != null && WAITING_TYPES.contains(receiver);
    }

    private static Span waitingPlace(SyntaxNode node) {
        return switch (node) {
            case Expression.Call(Expression.Member method, _, _) -> method.name().span();
            case Expression.Call call -> call.callee().span();
            default -> node.span();
        };
    }
}
