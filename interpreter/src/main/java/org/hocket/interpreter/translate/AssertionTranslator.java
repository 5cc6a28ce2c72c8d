package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.frame.FrameSlotKind;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.control.AssertNode;

/** Assertions, whose conditions are translated so that their parts' values are noted. */
final class AssertionTranslator {

    private static final int LONGEST_QUOTE = 60;

    private final UnitTranslator unit;
    private final Map<Expression, Note> notes = new IdentityHashMap<>();

    /**
     * Where the value of a part is noted.
     *
     * @param lending holds a collection meanwhile, so that it is shown as it was; null where nothing can change it
     */
    private record Note(int slot, Lending lending) {
    }

    AssertionTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    ExpressionNode assertion(Statement.Assertion assertion) {
        Expression condition = assertion.condition();
        Lending lending = new Lending(unit);
        List<Integer> slots = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        AssertionParts.of(condition).forEach((part, place) -> {
            int slot = unit.hiddenSlot(FrameSlotKind.Object);
            slots.add(slot);
            places.add(place);
            notes.put(part, new Note(slot, Lending.isSimple(condition) ? null : lending));
        });
        ExpressionNode message = assertion.message() == null ? null : unit.expressions().translate(assertion.message());
        AssertNode node = new AssertNode(quote(condition), AssertionParts.place(condition),
                slots.stream().mapToInt(Integer::intValue).toArray(), places.toArray(Span[]::new),
                unit.expressions().translate(condition), message);
        return lending.around(UnitTranslator.at(node, assertion));
    }

    private String quote(Expression condition) {
        String text = unit.module().text().text(condition.span()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    /** The node itself, or where it is a part of an assertion's condition, one that notes its value. */
    ExpressionNode noted(Expression expression, ExpressionNode node) {
        Note note = notes.get(expression);
        if (note == null) {
            return node;
        }
        ExpressionNode held = note.lending() == null ? node : note.lending().lend(node, expression);
        return UnitTranslator.at(new AssertNode.Noting(note.slot(), held), expression);
    }
}
