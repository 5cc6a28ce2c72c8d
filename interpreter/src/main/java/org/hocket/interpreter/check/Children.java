package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** The parts of a node, in the order of the text, names left out. */
final class Children {

    private Children() {
    }

    static List<? extends SyntaxNode> of(SyntaxNode node) {
        return switch (node) {
            case Module module -> module.statements();
            case Statement statement -> ofStatement(statement);
            case Expression expression -> ofExpression(expression);
            case Pattern pattern -> ofPattern(pattern);
            case Argument argument -> List.of(argument.value());
            case Catch handler -> List.of(handler.body());
            case MapEntry entry -> List.of(entry.key(), entry.value());
            case MatchArm arm -> present(arm.pattern(), arm.guard(), arm.body());
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
            case Statement.Use use -> List.of(use.value());
        };
    }

    private static List<? extends SyntaxNode> ofExpression(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral _, Expression.BoolLiteral _, Expression.IntLiteral _, Expression.FloatLiteral _,
                    Expression.DurationLiteral _, Expression.TextLiteral _, Expression.Reference _, Expression.Break _,
                    Expression.Continue _ -> List.of();
            case Expression.Interpolation text -> text.parts().stream().map(Expression.Part::value).toList();
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
            case Expression.Await await -> List.of(await.operand());
            case Expression.Scope scope -> with(scope.options(), scope.body());
            case Expression.Timeout timeout -> present(timeout.duration(), timeout.body(), timeout.otherwise());
        };
    }

    private static List<? extends SyntaxNode> ofPattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Binding _, Pattern.TypePattern _ -> List.of();
            case Pattern.Literal literal -> List.of(literal.value());
            case Pattern.ListPattern list -> Stream.of(list.before().stream(), Stream.ofNullable(list.rest()),
                    list.after().stream()).flatMap(part -> part).toList();
            case Pattern.MapPattern map -> map.entries().stream().map(Pattern.Entry::pattern).toList();
            case Pattern.RecordPattern type -> type.fields().stream().map(Pattern.Field::pattern).toList();
            case Pattern.Alternatives alternatives -> alternatives.patterns();
        };
    }

    private static List<SyntaxNode> present(SyntaxNode... nodes) {
        return Stream.of(nodes).filter(Objects::nonNull).toList();
    }

    private static List<SyntaxNode> before(SyntaxNode first, List<? extends SyntaxNode> others) {
        List<SyntaxNode> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** @param last null where there is none */
    private static List<SyntaxNode> with(List<? extends SyntaxNode> others, SyntaxNode last) {
        List<SyntaxNode> all = new ArrayList<>(others);
        if (last != null) {
            all.add(last);
        }
        return all;
    }
}
