package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MapEntry;
import org.hocket.grammar.tree.Parameter;

/** Builds operands: literals, names, calls, collections, functions without a name. */
final class SyntaxExpressions {

    private final SyntaxBuilder builder;
    private final SyntaxNumbers numbers;

    SyntaxExpressions(SyntaxBuilder builder) {
        this.builder = builder;
        numbers = new SyntaxNumbers(builder.problems);
    }

    Expression lambda(HocketParser.LambdaContext lambda) {
        List<Parameter> parameters = lambda.LAMBDA_NAME() != null
                ? List.of(builder.patterns.parameter(lambda.LAMBDA_NAME().getSymbol()))
                : builder.statements.parameters(lambda.parameters());
        Expression body = lambda.block() != null
                ? builder.block(lambda.block())
                : builder.operators.expression(lambda.expression());
        return new Expression.Lambda(parameters, body, SyntaxSpans.of(lambda));
    }

    Expression operand(HocketParser.OperandContext operand) {
        if (operand.ASYNC() != null) {
            Expression body = operand.block() != null ? builder.block(operand.block()) : operand(operand.operand());
            return new Expression.Async(body, SyntaxSpans.of(operand));
        }
        if (operand.SPAWN() != null) {
            return builder.tasks.spawn(operand);
        }
        if (operand.AWAIT() != null) {
            return new Expression.Await(operand(operand.operand()), SyntaxSpans.of(operand));
        }
        return chain(operand);
    }

    private Expression chain(HocketParser.OperandContext operand) {
        List<HocketParser.SuffixContext> suffixes = operand.suffix();
        int start = operand.getStart().getStartIndex();
        Expression chain = primary(operand.primary());
        boolean optional = false;
        for (HocketParser.SuffixContext suffix : suffixes) {
            chain = suffixed(chain, suffix, new Span(start, SyntaxSpans.of(suffix).end()));
            optional |= suffix.QUESTION_DOT() != null || suffix.QUESTION_BRACKET() != null;
        }
        return optional ? new Expression.OptionalChain(chain, chain.span()) : chain;
    }

    private Expression suffixed(Expression target, HocketParser.SuffixContext suffix, Span span) {
        if (suffix.arguments() != null) {
            return new Expression.Call(target, arguments(suffix.arguments()), span);
        }
        if (suffix.name() != null) {
            return new Expression.Member(target, builder.identifier(suffix.name()), suffix.QUESTION_DOT() != null, span);
        }
        return new Expression.Index(target, builder.operators.expression(suffix.expression()),
                suffix.QUESTION_BRACKET() != null, span);
    }

    private Expression primary(HocketParser.PrimaryContext primary) {
        return switch (primary.getChild(0)) {
            case HocketParser.NameContext name -> new Expression.Reference(name.getText(), SyntaxSpans.of(name));
            case HocketParser.ConstantContext constant -> constant(constant);
            case HocketParser.StringContext string -> builder.strings.string(string);
            case HocketParser.CommandContext command -> builder.commands.command(command);
            case HocketParser.CollectionContext collection -> collection(collection);
            case HocketParser.IfExpressionContext branch -> builder.control.branch(branch);
            case HocketParser.MatchExpressionContext match -> builder.control.match(match);
            case HocketParser.TryExpressionContext attempt -> builder.control.attempt(attempt);
            case HocketParser.ScopeExpressionContext scope -> builder.tasks.scope(scope);
            case HocketParser.TimeoutExpressionContext timeout -> builder.tasks.timeout(timeout);
            case HocketParser.RetryExpressionContext retry -> builder.tasks.retry(retry);
            case HocketParser.LockExpressionContext lock -> builder.tasks.lock(lock);
            case HocketParser.SelectExpressionContext select -> builder.selects.select(select);
            case HocketParser.ShieldExpressionContext shield -> builder.tasks.shield(shield);
            case HocketParser.ParallelExpressionContext loop -> builder.tasks.parallel(loop);
            default -> primary.RANGE_ALL() != null
                    ? new Expression.Range(null, null, false, SyntaxSpans.of(primary))
                    : grouping(builder.operators.expression(primary.expression()), SyntaxSpans.of(primary));
        };
    }

    /** Parentheses leave no trace in the tree, except where they decide what a call means. */
    private static Expression grouping(Expression enclosed, Span span) {
        return enclosed instanceof Expression.Member member ? new Expression.Grouping(member, span) : enclosed;
    }

    private Expression constant(HocketParser.ConstantContext constant) {
        Span span = SyntaxSpans.of(constant);
        return switch (constant.getStart().getType()) {
            case HocketLexer.TRUE -> new Expression.BoolLiteral(true, span);
            case HocketLexer.FALSE -> new Expression.BoolLiteral(false, span);
            case HocketLexer.NULL -> new Expression.NullLiteral(span);
            default -> number(constant.getText(), span);
        };
    }

    Expression number(String text, Span span) {
        return numbers.number(text, span);
    }

    /** The arguments of a call or the options of a block. */
    List<Argument> arguments(HocketParser.ArgumentsContext list) {
        List<Argument> arguments = new ArrayList<>();
        boolean named = false;
        for (HocketParser.ArgumentContext item : list.argument()) {
            Argument argument = argument(item);
            if (named && argument.name() == null) {
                builder.problems.add("this argument must stand before those with a name", argument.span(), null);
            }
            named |= argument.name() != null;
            arguments.add(argument);
        }
        return arguments;
    }

    private Argument argument(HocketParser.ArgumentContext argument) {
        HocketParser.ExpressionContext value = argument.expression(argument.COLON() == null ? 0 : 1);
        Identifier name = null;
        if (argument.COLON() != null) {
            name = bareName(argument.expression(0));
            if (name == null) {
                builder.problems.add("what stands before the colon must be the name of a parameter",
                        SyntaxSpans.of(argument.expression(0)), null);
            }
        }
        return new Argument(name, argument.ELLIPSIS() != null, builder.operators.expression(value), SyntaxSpans.of(argument));
    }

    /** The name that the expression consists of; null where it is anything else. */
    private Identifier bareName(HocketParser.ExpressionContext expression) {
        return expression.getStart() == expression.getStop() && expression.getStart().getType() == HocketLexer.NAME
                ? new Identifier(expression.getText(), SyntaxSpans.of(expression))
                : null;
    }

    private Expression collection(HocketParser.CollectionContext collection) {
        Span span = SyntaxSpans.of(collection);
        if (collection.COLON() != null) {
            return new Expression.MapLiteral(List.of(), span);
        }
        List<HocketParser.ArgumentContext> items = collection.arguments().argument();
        boolean map = items.stream().anyMatch(item -> item.COLON() != null);
        return map
                ? new Expression.MapLiteral(SyntaxBuilder.each(items, this::entry), span)
                : new Expression.ListLiteral(SyntaxBuilder.each(items, this::argument), span);
    }

    private MapEntry entry(HocketParser.ArgumentContext item) {
        Span span = SyntaxSpans.of(item);
        if (item.COLON() == null) {
            builder.problems.add("this item of a map has no key", span,
                    item.ELLIPSIS() != null ? "join maps with `+`" : "write `key: value`");
            return new MapEntry(new Expression.NullLiteral(span), new Expression.NullLiteral(span), span);
        }
        return new MapEntry(key(item.expression(0)), builder.operators.expression(item.expression(1)), span);
    }

    private Expression key(HocketParser.ExpressionContext key) {
        Identifier name = bareName(key);
        if (name != null) {
            return new Expression.TextLiteral(name.text(), name.span());
        }
        boolean text = key.operand() != null && key.operand().primary() != null && key.operand().primary().string() != null;
        boolean enclosed = key.getStart().getType() == HocketLexer.LPAREN && key.getStop().getType() == HocketLexer.RPAREN;
        Expression built = builder.operators.expression(key);
        if (!text && !enclosed) {
            String written = builder.problems.source().text(SyntaxSpans.of(key));
            builder.problems.add("a key that is neither a name nor a string stands in parentheses", SyntaxSpans.of(key),
                    "write `(" + written + "): value`");
        }
        return built;
    }
}
