package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;
import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** How lines that use a {@code var} or a cell as if it were its value are written with a shared cell, for helps. */
final class SharedForm {

    private static final int LONGEST = 60;
    private static final String VALUE = ".value";

    private final SourceText source;
    private final Resolution resolution;

    SharedForm(SourceText source, Resolution resolution) {
        this.source = source;
        this.resolution = resolution;
    }

    /**
     * What to write where a task changes a {@code var} outside of it.
     *
     * @param change   the whole assignment or call
     * @param parallel whether the task is an item of a {@code parallel for}
     */
    String helpForVar(Variable variable, SyntaxNode change, boolean parallel) {
        String give = parallel ? "let the body end with the value, and use the list that the `parallel for` gives"
                : "let the task return the value, and assign what `await` gives";
        if (change instanceof Statement.Assignment(Expression.ListLiteral _, _, _, _)) {
            return give;
        }
        String share = "share it: `" + declaration(variable) + "`, and here `";
        return isReplaced(variable, change)
                ? give + "; or " + share + set(variable, ((Statement.Assignment) change).value()) + "`"
                : (parallel ? give + "; or " : "") + share + locked(variable, change) + "`; `" + variable.name() + ".get()` reads it";
    }

    /** What to write where a cell is changed as if it were its value. */
    String helpForCell(Variable cell, SyntaxNode change) {
        if (change instanceof Statement.Assignment(Expression.ListLiteral _, _, _, _)) {
            return "assign to `" + cell.name() + VALUE + "`, inside `lock " + cell.name() + " { … }`";
        }
        if (isReplaced(cell, change)) {
            return "write `" + set(cell, ((Statement.Assignment) change).value()) + "`";
        }
        String updated = change instanceof Statement.Assignment(Expression.Reference _, BinaryOperator operator, Expression value, _)
                && operator != null && Literals.value(value) != null
                ? " or `" + cell.name() + ".update(n -> n " + operator.text() + " " + shown(value.span()) + ")`" : "";
        return "write `" + locked(cell, change) + "`" + updated;
    }

    /** Whether the whole gets a value that does not come from the one before. */
    private boolean isReplaced(Variable variable, SyntaxNode change) {
        return change instanceof Statement.Assignment(Expression.Reference _, BinaryOperator operator, Expression value, _)
                && operator == null && uses(variable, value).isEmpty();
    }

    /** {@code shared n = 0}, in place of the declaration of a {@code var}. */
    String declaration(Variable variable) {
        String value = resolution.source(variable) instanceof Statement.Binding binding ? shown(binding.value().span()) : "…";
        return "shared " + variable.name() + " = " + value;
    }

    /** {@code lock n { n.value += 1 }}, in place of what changes the variable. */
    private String locked(Variable variable, SyntaxNode change) {
        String changed = shown(change.span()).equals("…") ? "…" : withValue(variable, change);
        return "lock " + variable.name() + " { " + changed + " }";
    }

    /** {@code n.set(2)}, in place of an assignment of the whole. */
    private String set(Variable variable, Expression value) {
        return variable.name() + ".set(" + shown(value.span()) + ")";
    }

    private String withValue(Variable variable, SyntaxNode change) {
        StringBuilder text = new StringBuilder();
        int next = change.span().start();
        for (Span use : uses(variable, change)) {
            text.append(source.text(), next, use.end()).append(VALUE);
            next = use.end();
        }
        return text.append(source.text(), next, change.span().end()).toString();
    }

    private List<Span> uses(Variable variable, SyntaxNode node) {
        List<Span> uses = new ArrayList<>();
        addUses(variable, node, uses);
        return uses;
    }

    private void addUses(Variable variable, SyntaxNode node, List<Span> uses) {
        if (node instanceof Expression.Reference reference
                && resolution.symbol(reference) instanceof Symbol.Local(Variable used) && used == variable) {
            uses.add(reference.span());
        }
        Children.of(node).forEach(part -> addUses(variable, part, uses));
    }

    /** The text where it is short enough for a help. */
    String shown(Span span) {
        String text = source.text(span);
        return text.length() <= LONGEST && text.indexOf('\n') < 0 ? text : "…";
    }
}
