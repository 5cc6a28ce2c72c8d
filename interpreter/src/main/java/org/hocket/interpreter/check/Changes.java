package org.hocket.interpreter.check;

import java.util.Map;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Checks what is assigned and what is changed in place. */
final class Changes {

    private static final int LONGEST_QUOTE = 30;
    private static final String DECLARE_VAR = "declare it with `var` instead of `let`";

    /** For a method that changes in place: how a changed copy of {@code %s} is made. */
    private static final Map<String, String> COPIES = Map.of(
            "push", "%s + [item]",
            "pop", "%s[..-1]",
            "sort", "%s.sorted()",
            "reverse", "%s.reversed()",
            "remove", "%s.filter(item -> …)");

    private final Environment environment;
    private final CaptureAnalysis captures;
    private final SharedCells cells;
    private final SharedForm form;

    Changes(Environment environment, CaptureAnalysis captures) {
        this.environment = environment;
        this.captures = captures;
        this.cells = new SharedCells(environment.resolution());
        this.form = new SharedForm(environment.report().source(), environment.resolution());
    }

    /** Checks what an assignment, whose names are resolved, assigns to. */
    void assigned(Statement.Assignment assignment) {
        assigned(assignment.target(), assignment);
    }

    private void assigned(Expression target, Statement.Assignment assignment) {
        switch (target) {
            case Expression.Reference name -> assign(name, assignment);
            case Expression.Member member -> changePart(assignment, member, member.target(), "%s.with(" + member.name().text() + ": …)");
            case Expression.Index index -> changePart(assignment, index, index.target(), "%s.with(" + quote(index.index(), "i").replace("%", "%%") + ", …)");
            case Expression.ListLiteral list -> list.items().forEach(item -> assigned(item.value(), assignment));
            default -> throw new IllegalArgumentException("not a place: " + target);
        }
    }

    private void assign(Expression.Reference name, Statement.Assignment assignment) {
        Symbol symbol = environment.resolution().symbol(name);
        switch (symbol) {
            case null -> {
            }
            case Symbol.Local(Variable variable) when variable.mutable() -> {
                variable.markReassigned();
                change(variable, name.span(), assignment);
            }
            case Symbol.Local(Variable variable) when cells.isCell(variable) -> reportCell(variable, name.span(), assignment);
            case Symbol.Local(Variable variable) -> reportFixed(variable, name.span());
            case Symbol.Builtin _, Symbol.BuiltinValue _, Symbol.BuiltinRecord _ -> error(name.span(),
                    "`" + name.name() + "` is " + Descriptions.of(symbol) + " and cannot be assigned",
                    "to give the name a meaning of your own, write `let " + name.name() + " = …`");
            default -> error(name.span(), "`" + name.name() + "` is " + Descriptions.of(symbol) + " and cannot be assigned",
                    "declare a `var` under another name");
        }
    }

    private void reportFixed(Variable variable, Span place) {
        String name = variable.name();
        String help = switch (variable.origin()) {
            case LET -> DECLARE_VAR;
            case FUNCTION -> "declare a `var` under another name";
            default -> "copy it into a variable that can change: `var other = " + name + "`";
        };
        environment.report().error(place, "`" + name + "` is " + variable.origin().description() + " and cannot be assigned",
                help, variable.declaration(), "declared here");
    }

    /** @param copy how to make a changed copy of the collection {@code %s} instead */
    private void changePart(SyntaxNode change, Expression target, Expression collection, String copy) {
        Expression.Reference root = root(collection);
        boolean inCell = cells.mayHold(target);
        if (root == null && inCell) {
            return;
        }
        if (root == null) {
            error(target.span(), "this changes a value that nothing keeps", "give the value a name first: `var x = …`");
        } else {
            changeIn(change, root, inCell, target.span(), collection == root ? copy.formatted(root.name()) : null);
        }
    }

    /** Checks the call of a method, whose fallback is resolved, for a change of its receiver. */
    void call(Expression.Call call, Expression.Member callee) {
        String method = callee.name().text();
        if (!environment.vocabulary().changingMethods().contains(method)) {
            return;
        }
        Expression.Reference root = root(callee.target());
        boolean inCell = cells.mayHold(callee.target());
        if (environment.resolution().fallback(callee) != null) {
            noteChange(root);
        } else if (root == null && inCell) {
            return;
        } else if (root == null) {
            reportTemporary(callee);
        } else if (isOptional(callee)) {
            error(callee.name().span(), "a change in place cannot go through `?`",
                    "check for null first: `if x != null { x." + method + "(…) }`");
        } else if (callee.target() != root || !isModule(root)) {
            String copy = COPIES.get(method);
            changeIn(call, root, inCell, callee.name().span(),
                    copy == null || callee.target() != root ? null : copy.formatted(root.name()));
        }
    }

    /** Notes that a {@code var} may be changed by what is either a method or a function in scope. */
    private void noteChange(Expression.Reference root) {
        if (root != null && environment.resolution().symbol(root) instanceof Symbol.Local(Variable variable)
                && variable.mutable() && !captures.isCopy(variable, environment.unit())) {
            variable.markAssigned(environment.unit());
        }
    }

    private void reportTemporary(Expression.Member callee) {
        String copy = COPIES.get(callee.name().text());
        String keep = "keep the value first: `var x = …`, then `x." + callee.name().text() + "(…)`";
        error(callee.name().span(), "`" + callee.name().text() + "` changes a value that nothing keeps",
                copy == null ? keep : keep + "; or make a changed copy: `" + copy.formatted(quote(callee.target(), "x")) + "`");
    }

    /**
     * @param inCell whether what changes may be in a shared cell, so that the name that leads there keeps its value
     * @param copy   how to make a changed copy instead; null where there is no short way
     */
    private void changeIn(SyntaxNode change, Expression.Reference root, boolean inCell, Span place, String copy) {
        Symbol symbol = environment.resolution().symbol(root);
        switch (symbol) {
            case null -> {
            }
            case Symbol.Local(Variable variable) when variable.mutable() && !(inCell && captures.isCopy(variable, environment.unit())) ->
                    change(variable, place, change);
            case Symbol _ when inCell -> {
            }
            case Symbol.Local(Variable variable) when cells.isCell(variable) -> reportCell(variable, place, change);
            case Symbol.Local(Variable variable) -> reportFixedPart(variable, place, copy);
            default -> error(place, "`" + root.name() + "` is " + Descriptions.of(symbol) + " and cannot be changed",
                    "copy the value into a `var` first");
        }
    }

    /** What a method of its own changes is the cell's business. */
    private void reportCell(Variable cell, Span place, SyntaxNode change) {
        LibraryNames own = environment.vocabulary().methods(SharedCells.TYPE);
        boolean known = change instanceof Expression.Call(Expression.Member method, _, _) && own != null
                && own.signature(method.name().text()) != null;
        if (!known) {
            environment.report().error(place, "`" + cell.name() + "` is a shared cell, and what changes is the value in it",
                    form.helpForCell(cell, change), cell.declaration(), "declared here");
        }
    }

    private void reportFixedPart(Variable variable, Span place, String copy) {
        String name = variable.name();
        String help = variable.origin() == Variable.Origin.LET ? DECLARE_VAR : "copy it into a variable that can change: `var other = " + name + "`";
        environment.report().error(place,
                "`" + name + "` is " + variable.origin().description() + " and cannot be changed in place",
                copy == null ? help : help + ", or make a changed copy: `" + copy + "`", variable.declaration(), "declared here");
    }

    private void change(Variable variable, Span place, SyntaxNode change) {
        CodeUnit unit = environment.unit();
        CodeUnit task = captures.copyingTask(variable, unit);
        if (task != null) {
            boolean parallel = task.syntax() instanceof Expression.Parallel;
            environment.report().error(place, "`" + variable.name() + "` is a `var` outside this "
                            + (parallel ? "`parallel for`, whose items work on copies of it" : "task, which works on a copy of it"),
                    form.helpForVar(variable, change, parallel), variable.declaration(), "declared here");
        } else {
            variable.markAssigned(unit);
        }
    }

    private boolean isModule(Expression.Reference reference) {
        return switch (environment.resolution().symbol(reference)) {
            case Symbol.LibraryModule _, Symbol.Namespace _ -> true;
            case null, default -> false;
        };
    }

    /** The name at the start of a path of members and indexes; null where the expression is none. */
    private static Expression.Reference root(Expression path) {
        return switch (path) {
            case Expression.Reference reference -> reference;
            case Expression.Member member -> root(member.target());
            case Expression.Index index -> root(index.target());
            case Expression.Grouping grouping -> root(grouping.member());
            case Expression.OptionalChain chain -> root(chain.body());
            default -> null;
        };
    }

    /** Whether the path may end early, at a null. */
    private static boolean isOptional(Expression path) {
        return switch (path) {
            case Expression.Member member -> member.optional() || isOptional(member.target());
            case Expression.Index index -> index.optional() || isOptional(index.target());
            case Expression.Grouping grouping -> isOptional(grouping.member());
            case Expression.OptionalChain _ -> true;
            default -> false;
        };
    }

    /** The expression as it is written, if it is short enough to be part of a help, else {@code other}. */
    private String quote(Expression expression, String other) {
        Span span = expression.span();
        String text = environment.report().source().text(span);
        return span.length() > LONGEST_QUOTE || text.indexOf('\n') >= 0 ? other : text;
    }

    private void error(Span place, String message, String help) {
        environment.report().error(place, message, help);
    }
}
