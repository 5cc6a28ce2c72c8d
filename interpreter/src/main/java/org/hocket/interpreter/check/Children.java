package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MapEntry;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SelectArm;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/**
 * The parts of a node, in the order of the text, names left out. Loops rather than streams, as this is asked of every node
 * several times, mostly before the JVM has compiled anything.
 */
public final class Children {

    private Children() {
    }

    public static List<? extends SyntaxNode> of(SyntaxNode node) {
        return switch (node) {
            case Module module -> module.statements();
            case Statement statement -> ofStatement(statement);
            case Expression expression -> ofExpression(expression);
            case Pattern pattern -> ofPattern(pattern);
            case Argument argument -> List.of(argument.value());
            case Catch handler -> List.of(handler.body());
            case MapEntry entry -> List.of(entry.key(), entry.value());
            case MatchArm arm -> present(arm.pattern(), arm.guard(), arm.body());
            case SelectArm arm -> ofArm(arm);
            case Parameter parameter -> present(parameter.pattern(), parameter.defaultValue());
            case Identifier _ -> List.of();
        };
    }

    private static List<? extends SyntaxNode> ofStatement(Statement statement) {
        return switch (statement) {
            case Declaration.Function function -> with(function.parameters(), function.body());
            case Declaration.Record type -> type.fields();
            case Declaration.ErrorKind type -> type.fields();
            case Declaration.Import _ -> List.of();
            case Declaration.Test test -> List.of(test.body());
            case Statement.Assertion assertion -> present(assertion.condition(), assertion.message());
            case Statement.Binding binding -> List.of(binding.pattern(), binding.value());
            case Statement.Assignment assignment -> List.of(assignment.target(), assignment.value());
            case Statement.Evaluation evaluation -> List.of(evaluation.expression());
            case Statement.While loop -> List.of(loop.condition(), loop.body());
            case Statement.For loop -> List.of(loop.pattern(), loop.subject(), loop.body());
            case Statement.Shared cell -> List.of(cell.value());
            case Statement.Use use -> List.of(use.value());
        };
    }

    private static List<? extends SyntaxNode> ofExpression(Expression expression) {
        return switch (expression) {
            case Expression.Unreadable _, Expression.NullLiteral _, Expression.BoolLiteral _, Expression.IntLiteral _,
                    Expression.FloatLiteral _, Expression.DurationLiteral _, Expression.TextLiteral _, Expression.Reference _, Expression.Break _,
                    Expression.Continue _ -> List.of();
            case Expression.Interpolation text -> each(text.parts(), Expression.Part::value);
            case Expression.Command command -> each(command.holes(), Expression.Part::value);
            case Expression.ListLiteral list -> list.items();
            case Expression.MapLiteral map -> map.entries();
            case Expression.Lambda lambda -> with(lambda.parameters(), lambda.body());
            case Expression.Unary unary -> List.of(unary.operand());
            case Expression.Binary binary -> List.of(binary.left(), binary.right());
            case Expression.Logical logical -> List.of(logical.left(), logical.right());
            case Expression.TypeTest test -> List.of(test.value());
            case Expression.Range range -> present(range.from(), range.to());
            case Expression.Call call -> before(call.callee(), call.arguments());
            case Expression.Member member -> List.of(member.target());
            case Expression.Index index -> List.of(index.target(), index.index());
            case Expression.Grouping grouping -> List.of(grouping.member());
            case Expression.OptionalChain chain -> List.of(chain.body());
            case Expression.Block block -> block.statements();
            case Expression.If choice -> present(choice.condition(), choice.then(), choice.otherwise());
            case Expression.Match match -> before(match.subject(), match.arms());
            case Expression.Try attempt -> before(attempt.body(), with(attempt.catches(), attempt.cleanup()));
            case Expression.Throw leave -> List.of(leave.value());
            case Expression.Return leave -> present(leave.value());
            case Expression.Async async -> List.of(async.operand());
            case Expression.Spawn spawn -> with(spawn.options(), spawn.operand());
            case Expression.Await await -> List.of(await.operand());
            case Expression.Scope scope -> with(scope.options(), scope.body());
            case Expression.Timeout timeout -> present(timeout.duration(), timeout.body(), timeout.otherwise());
            case Expression.Retry retry -> with(retry.options(), retry.body());
            case Expression.Lock lock -> together(lock.cells(), present(lock.condition(), lock.limit(), lock.body(), lock.otherwise()));
            case Expression.Select select -> select.arms();
            case Expression.Shield shield -> List.of(shield.body());
            case Expression.Parallel loop -> together(loop.options(), List.of(loop.subject(), loop.pattern(), loop.body()));
        };
    }

    private static List<? extends SyntaxNode> ofArm(SelectArm arm) {
        return switch (arm) {
            case SelectArm.Receive receive -> List.of(receive.channel(), receive.body());
            case SelectArm.Send send -> List.of(send.channel(), send.value(), send.body());
            case SelectArm.Await await -> List.of(await.task(), await.body());
            case SelectArm.After after -> List.of(after.duration(), after.body());
            case SelectArm.Otherwise otherwise -> List.of(otherwise.body());
        };
    }

    private static List<? extends SyntaxNode> ofPattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Binding _, Pattern.TypePattern _ -> List.of();
            case Pattern.Literal literal -> List.of(literal.value());
            case Pattern.ListPattern list -> together(with(list.before(), list.rest()), list.after());
            case Pattern.MapPattern map -> each(map.entries(), Pattern.Entry::pattern);
            case Pattern.RecordPattern type -> each(type.fields(), Pattern.Field::pattern);
            case Pattern.Alternatives alternatives -> alternatives.patterns();
        };
    }

    private static <T> List<SyntaxNode> each(List<T> holders, Function<T, SyntaxNode> held) {
        List<SyntaxNode> all = new ArrayList<>(holders.size());
        for (T holder : holders) {
            all.add(held.apply(holder));
        }
        return all;
    }

    /** @param nodes null for those that are not there */
    private static List<SyntaxNode> present(SyntaxNode... nodes) {
        List<SyntaxNode> all = new ArrayList<>(nodes.length);
        for (SyntaxNode node : nodes) {
            if (node != null) {
                all.add(node);
            }
        }
        return all;
    }

    private static List<SyntaxNode> before(SyntaxNode first, List<? extends SyntaxNode> others) {
        return together(List.of(first), others);
    }

    /** @param last null where there is none */
    private static List<SyntaxNode> with(List<? extends SyntaxNode> others, SyntaxNode last) {
        return together(others, last == null ? List.of() : List.of(last));
    }

    private static List<SyntaxNode> together(List<? extends SyntaxNode> first, List<? extends SyntaxNode> others) {
        List<SyntaxNode> all = new ArrayList<>(first.size() + others.size());
        all.addAll(first);
        all.addAll(others);
        return all;
    }
}
