package org.hocket.interpreter.translate;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;
import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Statement;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.operator.AddNodeGen;
import org.hocket.interpreter.node.operator.BinaryNode;
import org.hocket.interpreter.node.operator.DivideNodeGen;
import org.hocket.interpreter.node.operator.EqualNodeGen;
import org.hocket.interpreter.node.operator.FloorDivideNodeGen;
import org.hocket.interpreter.node.operator.GreaterNodeGen;
import org.hocket.interpreter.node.operator.GreaterOrEqualNodeGen;
import org.hocket.interpreter.node.operator.InNodeGen;
import org.hocket.interpreter.node.operator.LessNodeGen;
import org.hocket.interpreter.node.operator.LessOrEqualNodeGen;
import org.hocket.interpreter.node.operator.MultiplyNodeGen;
import org.hocket.interpreter.node.operator.NotNode;
import org.hocket.interpreter.node.operator.PowerNodeGen;
import org.hocket.interpreter.node.operator.RemainderNodeGen;
import org.hocket.interpreter.node.operator.SubtractNodeGen;

/** The node of each operator. */
final class Operators {

    private Operators() {
    }

    static ExpressionNode binary(BinaryOperator operator, ExpressionNode left, ExpressionNode right, Span place, Span whole) {
        BinaryNode node = switch (operator) {
            case ADD -> AddNodeGen.create(left, right);
            case SUBTRACT -> SubtractNodeGen.create(left, right);
            case MULTIPLY -> MultiplyNodeGen.create(left, right);
            case DIVIDE -> DivideNodeGen.create(left, right);
            case FLOOR_DIVIDE -> FloorDivideNodeGen.create(left, right);
            case REMAINDER -> RemainderNodeGen.create(left, right);
            case POWER -> PowerNodeGen.create(left, right);
            case EQUAL, NOT_EQUAL -> EqualNodeGen.create(left, right);
            case LESS -> LessNodeGen.create(left, right);
            case LESS_OR_EQUAL -> LessOrEqualNodeGen.create(left, right);
            case GREATER -> GreaterNodeGen.create(left, right);
            case GREATER_OR_EQUAL -> GreaterOrEqualNodeGen.create(left, right);
            case IN, NOT_IN -> InNodeGen.create(left, right);
        };
        UnitTranslator.at(node.operatorAt(place), whole);
        boolean negated = operator == BinaryOperator.NOT_EQUAL || operator == BinaryOperator.NOT_IN;
        return negated ? UnitTranslator.at(new NotNode(node), whole) : node;
    }

    /** {@code target += value}: the operator's place is the text between the two. */
    static ExpressionNode compound(BinaryOperator operator, ExpressionNode old, ExpressionNode value,
            Statement.Assignment statement, SourceText source) {
        Span between = new Span(statement.target().span().end(), statement.value().span().start());
        String written = operator.text() + "=";
        int start = between.start() + source.text(between).indexOf(written);
        return binary(operator, old, value, new Span(start, start + written.length()), statement.span());
    }
}
