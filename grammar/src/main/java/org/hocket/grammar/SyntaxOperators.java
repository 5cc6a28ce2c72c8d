package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.Token;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.LogicalOperator;
import org.hocket.grammar.tree.UnaryOperator;

/** Builds expressions out of operands and operators: gives the flat sequence that the grammar finds its precedence. */
final class SyntaxOperators {

    /** Where C's way of formatting puts a value. */
    private static final Pattern CONVERSION = Pattern.compile("%([\\d.]*)([dsif])");

    private final SyntaxBuilder builder;

    SyntaxOperators(SyntaxBuilder builder) {
        this.builder = builder;
    }

    /** From the loosest to the tightest. */
    private enum Precedence {
        OR, AND, NOT, COMPARISON, COALESCE, RANGE, SUM, PRODUCT, NEGATION, POWER;

        Precedence tighter() {
            return values()[ordinal() + 1];
        }

        boolean chains() {
            return this != COMPARISON && this != RANGE;
        }
    }

    /** A member of the flat sequence. */
    private sealed interface Item {
        Span span();

        record Prefix(int type, Span span) implements Item {
        }

        record Operand(Expression value, Span span) implements Item {
        }

        /** An operator with two operands, or {@code ..} without its right one, or {@code is} with its type. */
        record Infix(int type, boolean negated, Identifier test, Precedence precedence, Span span) implements Item {
            boolean takesRight() {
                return test == null && type != HocketLexer.RANGE_FROM;
            }
        }
    }

    Expression expression(HocketParser.ExpressionContext expression) {
        boolean plain = expression.getChildCount() == 1 && expression.operand() != null;
        return plain ? builder.expressions.operand(expression.operand()) : new Climb(flatten(expression)).parse(Precedence.OR);
    }

    private List<Item> flatten(HocketParser.ExpressionContext whole) {
        List<Item> items = new ArrayList<>();
        HocketParser.ExpressionContext expression = whole;
        while (expression != null) {
            for (HocketParser.PrefixOperatorContext prefix : expression.prefixOperator()) {
                items.add(new Item.Prefix(prefix.getStart().getType(), SyntaxSpans.of(prefix)));
            }
            items.add(expression.lambda() != null
                    ? new Item.Operand(builder.expressions.lambda(expression.lambda()), SyntaxSpans.of(expression.lambda()))
                    : new Item.Operand(builder.expressions.operand(expression.operand()), SyntaxSpans.of(expression.operand())));
            for (HocketParser.TypeTestContext test : expression.typeTest()) {
                items.add(new Item.Infix(HocketLexer.IS, test.NOT() != null, builder.identifier(test.typeName()),
                        Precedence.COMPARISON, SyntaxSpans.of(test)));
            }
            addOperator(expression, items);
            expression = expression.expression();
        }
        return items;
    }

    private void addOperator(HocketParser.ExpressionContext expression, List<Item> items) {
        if (expression.RANGE_FROM() != null) {
            items.add(infix(expression.RANGE_FROM().getSymbol(), SyntaxSpans.of(expression.RANGE_FROM().getSymbol())));
        } else if (expression.COALESCE() != null) {
            items.add(infix(expression.COALESCE().getSymbol(), SyntaxSpans.of(expression.COALESCE().getSymbol())));
            if (expression.jump() != null) {
                items.add(new Item.Operand(builder.control.jump(expression.jump()), SyntaxSpans.of(expression.jump())));
            }
        } else if (expression.operator() != null) {
            items.add(infix(expression.operator().getStart(), SyntaxSpans.of(expression.operator())));
        }
    }

    private static Item.Infix infix(Token operator, Span span) {
        int type = operator.getType();
        return new Item.Infix(type, type == HocketLexer.NOT, null, precedence(type), span);
    }

    private static Precedence precedence(int type) {
        return switch (type) {
            case HocketLexer.OR -> Precedence.OR;
            case HocketLexer.AND -> Precedence.AND;
            case HocketLexer.COALESCE -> Precedence.COALESCE;
            case HocketLexer.RANGE, HocketLexer.CLOSED_RANGE, HocketLexer.RANGE_FROM -> Precedence.RANGE;
            case HocketLexer.PLUS, HocketLexer.MINUS -> Precedence.SUM;
            case HocketLexer.TIMES, HocketLexer.DIVIDE, HocketLexer.FLOOR_DIVIDE, HocketLexer.REMAINDER -> Precedence.PRODUCT;
            case HocketLexer.POWER -> Precedence.POWER;
            default -> Precedence.COMPARISON;
        };
    }

    /** Precedence climbing over one sequence. */
    private final class Climb {

        private final List<Item> items;
        private int next;

        private Climb(List<Item> items) {
            this.items = items;
        }

        /** Takes operators that bind at least as tightly as {@code loosest}. */
        Expression parse(Precedence loosest) {
            int first = next;
            Expression left = prefixed(loosest);
            Item.Infix before = null;
            while (next < items.size() && items.get(next) instanceof Item.Infix operator
                    && operator.precedence().compareTo(loosest) >= 0) {
                if (before != null && before.precedence() == operator.precedence() && !operator.precedence().chains()) {
                    reportChain(first, before, operator);
                }
                next++;
                left = infix(operator, left, first);
                before = operator;
            }
            return left;
        }

        private Expression prefixed(Precedence loosest) {
            int first = next;
            return switch (items.get(next++)) {
                case Item.Operand operand -> operand.value();
                case Item.Prefix prefix when prefix.type() == HocketLexer.RANGE_TO -> {
                    Expression to = parse(Precedence.SUM);
                    boolean closed = builder.problems.source().text(prefix.span()).endsWith("=");
                    yield new Expression.Range(null, to, closed, spanFrom(first));
                }
                case Item.Prefix prefix when prefix.type() == HocketLexer.NOT -> {
                    if (loosest.compareTo(Precedence.NOT) > 0) {
                        builder.problems.add("`not` binds looser than the operator before it", prefix.span(),
                                "write `(not …)`");
                    }
                    yield new Expression.Unary(UnaryOperator.NOT, parse(Precedence.NOT), spanFrom(first));
                }
                case Item.Prefix _ -> new Expression.Unary(UnaryOperator.NEGATE, parse(Precedence.NEGATION), spanFrom(first));
                case Item.Infix operator -> throw new IllegalStateException("no operand before " + operator);
            };
        }

        private Expression infix(Item.Infix operator, Expression left, int first) {
            Expression right = operator.takesRight() ? parse(rightSide(operator)) : null;
            Span span = spanFrom(first);
            boolean format = operator.type() == HocketLexer.REMAINDER
                    && (left instanceof Expression.TextLiteral || left instanceof Expression.Interpolation);
            if (format) {
                refuseFormat(left, right, operator.span());
            }
            if (operator.test() != null) {
                return new Expression.TypeTest(left, operator.test(), operator.negated(), span);
            }
            return switch (operator.type()) {
                case HocketLexer.OR -> new Expression.Logical(LogicalOperator.OR, left, right, operator.span(), span);
                case HocketLexer.AND -> new Expression.Logical(LogicalOperator.AND, left, right, operator.span(), span);
                case HocketLexer.COALESCE -> new Expression.Logical(LogicalOperator.COALESCE, left, right, operator.span(), span);
                case HocketLexer.RANGE, HocketLexer.RANGE_FROM -> new Expression.Range(left, right, false, span);
                case HocketLexer.CLOSED_RANGE -> new Expression.Range(left, right, true, span);
                default -> new Expression.Binary(binary(operator.type()), left, right, operator.span(), span);
            };
        }

        private static Precedence rightSide(Item.Infix operator) {
            return operator.type() == HocketLexer.POWER ? Precedence.POWER : operator.precedence().tighter();
        }

        private static BinaryOperator binary(int type) {
            return switch (type) {
                case HocketLexer.EQUAL -> BinaryOperator.EQUAL;
                case HocketLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
                case HocketLexer.LESS -> BinaryOperator.LESS;
                case HocketLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
                case HocketLexer.GREATER -> BinaryOperator.GREATER;
                case HocketLexer.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
                case HocketLexer.IN -> BinaryOperator.IN;
                case HocketLexer.NOT -> BinaryOperator.NOT_IN;
                case HocketLexer.PLUS -> BinaryOperator.ADD;
                case HocketLexer.MINUS -> BinaryOperator.SUBTRACT;
                case HocketLexer.TIMES -> BinaryOperator.MULTIPLY;
                case HocketLexer.DIVIDE -> BinaryOperator.DIVIDE;
                case HocketLexer.FLOOR_DIVIDE -> BinaryOperator.FLOOR_DIVIDE;
                case HocketLexer.REMAINDER -> BinaryOperator.REMAINDER;
                case HocketLexer.POWER -> BinaryOperator.POWER;
                default -> throw new IllegalStateException("no binary operator: " + type);
            };
        }

        private Span spanFrom(int first) {
            return items.get(first).span().to(items.get(next - 1).span());
        }

        /** {@code "%d items" % n}, which can be nothing but an error. */
        private void refuseFormat(Expression text, Expression value, Span sign) {
            SourceText source = builder.problems.source();
            List<Span> values = value instanceof Expression.ListLiteral list
                    ? list.items().stream().map(Argument::span).toList()
                    : List.of(value.span());
            String written = source.text(text.span());
            for (Span part : values) {
                Matcher conversion = CONVERSION.matcher(written);
                if (conversion.find()) {
                    String format = conversion.group(1).isEmpty() && !conversion.group(2).equals("f") ? "" : ":" + conversion.group(1)
                            + (conversion.group(2).equals("f") ? "f" : "");
                    written = conversion.replaceFirst(Matcher.quoteReplacement("{" + source.text(part) + format + "}"));
                }
            }
            builder.problems.add("`%` does not put values into a text", sign, "write them into it: `" + written + "`");
        }

        private void reportChain(int first, Item.Infix before, Item.Infix operator) {
            if (operator.precedence() == Precedence.RANGE) {
                builder.problems.add("ranges do not chain", operator.span(), "for other steps, write `(a..b).step(n)`");
                return;
            }
            SourceText source = builder.problems.source();
            int middle = items.indexOf(before) + 1;
            String left = source.text(items.get(first).span().to(items.get(next - 1).span()));
            int after = operator.takesRight() ? endOfOperand() : next;
            String shared = before.takesRight() ? source.text(items.get(middle).span().to(items.get(next - 1).span())) : "…";
            String right = source.text(operator.span().to(items.get(after).span()));
            builder.problems.add("comparisons do not chain", operator.span(),
                    "write `" + left + " and " + shared + " " + right + "`");
        }

        /** The index of the last item that belongs to the right side of the operator at {@code next}. */
        private int endOfOperand() {
            int end = next + 1;
            while (end + 1 < items.size() && !(items.get(end + 1) instanceof Item.Infix infix
                    && infix.precedence().compareTo(Precedence.COMPARISON) <= 0)) {
                end++;
            }
            return end;
        }
    }
}
