package org.hocket.interpreter.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/**
 * Finds where a task uses the value of a cell that it certainly has not locked. Functions are passed over, as whoever calls
 * them may hold the lock.
 */
final class LockCheck {

    private static final String VALUE = "value";

    private final Vocabulary vocabulary;
    private final Report report;
    private final SharedCells cells;
    private final SharedForm form;

    /** For each place that changes the value of a cell, the whole of what changes it. */
    private final Map<Expression.Member, SyntaxNode> changes = new IdentityHashMap<>();

    /**
     * What is known of a place.
     *
     * @param inTask whether it is code of the script or of a task itself, and of no function
     * @param held   the cells that are locked
     * @param unsure whether others may be locked, too
     */
    private record Place(boolean inTask, Set<Variable> held, boolean unsure) {

        static final Place IN_FUNCTION = new Place(false, Set.of(), true);
        static final Place IN_TASK = new Place(true, Set.of(), false);

        boolean mayHold(Variable cell) {
            return !inTask || unsure || held.contains(cell);
        }
    }

    LockCheck(Resolution resolution, Vocabulary vocabulary, Report report) {
        this.vocabulary = vocabulary;
        this.report = report;
        this.cells = new SharedCells(resolution);
        this.form = new SharedForm(report.source(), resolution);
    }

    void check(SyntaxNode module) {
        check(module, Place.IN_TASK);
    }

    private void check(SyntaxNode node, Place place) {
        switch (node) {
            case Declaration.Function _, Declaration.Record _, Declaration.ErrorKind _, Expression.Lambda _ ->
                    checkParts(node, Place.IN_FUNCTION);
            case Declaration.Test _, Expression.Async _ -> checkParts(node, Place.IN_TASK);
            case Expression.Spawn spawn -> {
                spawn.options().forEach(option -> check(option, place));
                check(spawn.operand(), Place.IN_TASK);
            }
            case Expression.Parallel loop -> {
                loop.options().forEach(option -> check(option, place));
                check(loop.subject(), place);
                check(loop.body(), Place.IN_TASK);
            }
            case Expression.Lock lock -> checkLock(lock, place);
            case Statement.Assignment assignment -> {
                noteChange(assignment.target(), assignment);
                checkParts(node, place);
            }
            case Expression.Call(Expression.Member callee, var arguments, _) -> {
                if (vocabulary.changingMethods().contains(callee.name().text())) {
                    noteChange(callee.target(), node);
                }
                check(callee.target(), place);
                arguments.forEach(argument -> check(argument, place));
            }
            case Expression.Member member -> {
                checkMember(member, place);
                checkParts(node, place);
            }
            default -> checkParts(node, place);
        }
    }

    private void checkParts(SyntaxNode node, Place place) {
        Children.of(node).forEach(part -> check(part, place));
    }

    private void checkLock(Expression.Lock lock, Place place) {
        Set<Variable> held = new HashSet<>(place.held());
        boolean unsure = place.unsure();
        for (Argument locked : lock.cells()) {
            check(locked, place);
            Variable cell = locked.spread() ? null : cells.named(locked.value());
            unsure |= cell == null;
            held.add(cell);
        }
        Place inside = new Place(place.inTask(), held, unsure);
        if (lock.condition() != null) {
            check(lock.condition(), inside);
        }
        if (lock.limit() != null) {
            check(lock.limit(), place);
        }
        check(lock.body(), inside);
        if (lock.otherwise() != null) {
            check(lock.otherwise(), place);
        }
    }

    /** @param path what is changed: {@code hits.value}, or a part of it */
    private void noteChange(Expression path, SyntaxNode change) {
        switch (path) {
            case Expression.Member member when isValue(member) -> changes.put(member, change);
            case Expression.Member member -> noteChange(member.target(), change);
            case Expression.Index index -> noteChange(index.target(), change);
            default -> {
            }
        }
    }

    private boolean isValue(Expression.Member member) {
        return member.name().text().equals(VALUE) && cells.named(member.target()) != null;
    }

    private void checkMember(Expression.Member member, Place place) {
        Variable cell = cells.named(member.target());
        if (cell == null || !isValue(member) || place.mayHold(cell) || report.blames(member.span())) {
            return;
        }
        SyntaxNode change = changes.get(member);
        String name = cell.name();
        report.error(member.span(), "`" + name + "." + VALUE + "` is used outside of a `lock` on `" + name + "`",
                change == null ? "to read it once, write `" + name + ".get()`; to read and change it in one step, `lock " + name + " { … }`"
                        : "write `lock " + name + " { " + form.shown(change.span()) + " }`",
                cell.declaration(), "the shared cell");
    }
}
