package org.hocket.grammar;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MapEntry;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SelectArm;
import org.hocket.grammar.tree.Statement;

/** A tree in a short form for tests: every node in parentheses behind what it is, spans left out. */
final class TreeText {

    private TreeText() {
    }

    static String of(List<Statement> statements) {
        return all(statements, "; ", TreeText::of);
    }

    static String of(Statement statement) {
        return switch (statement) {
            case Statement.Binding s -> (s.mutable() ? "(var " : "(let ") + of(s.pattern()) + " " + of(s.value()) + ")";
            case Statement.Assignment s -> "(" + (s.operator() == null ? "" : s.operator().text()) + "= " + of(s.target()) + " "
                    + of(s.value()) + ")";
            case Statement.Evaluation s -> of(s.expression());
            case Statement.While s -> "(while " + of(s.condition()) + " " + of(s.body()) + ")";
            case Statement.For s -> "(for " + of(s.pattern()) + " " + of(s.subject()) + " " + of(s.body()) + ")";
            case Statement.Shared s -> "(shared " + s.name().text() + " " + of(s.value()) + ")";
            case Statement.Use s -> "(use " + s.name().text() + " " + of(s.value()) + ")";
            case Statement.Assertion s -> "(assert " + of(s.condition()) + (s.message() == null ? "" : " " + of(s.message())) + ")";
            case Declaration.Test d -> "(test " + quoted(d.name().text()) + " " + of(d.body()) + ")";
            case Declaration.Function d -> "(fn " + d.name().text() + parameters(d.parameters()) + " " + of(d.body()) + ")";
            case Declaration.Record d -> "(record " + d.name().text() + parameters(d.fields()) + ")";
            case Declaration.ErrorKind d -> "(error " + d.name().text() + parameters(d.fields()) + ")";
            case Declaration.Import d -> "(import " + (d.file() ? "file " : "") + d.target().text()
                    + (d.alias() == null ? "" : " as " + d.alias().text())
                    + (d.names().isEmpty() ? "" : " [" + all(d.names(), " ", Identifier::text) + "]") + ")";
        };
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Unreadable _ -> "?";
            case Expression.NullLiteral _ -> "null";
            case Expression.BoolLiteral e -> String.valueOf(e.value());
            case Expression.IntLiteral e -> e.value().toString();
            case Expression.FloatLiteral e -> String.valueOf(e.value());
            case Expression.DurationLiteral e -> e.nanoseconds() + "ns";
            case Expression.TextLiteral e -> quoted(e.value());
            case Expression.Interpolation e -> "(text " + all(e.parts(), " ", TreeText::of) + ")";
            case Expression.Command e -> "(command " + all(e.texts(), " ", TreeText::quoted) + all(e.holes(), "", part -> " " + of(part)) + ")";
            case Expression.Reference e -> e.name();
            case Expression.ListLiteral e -> "[" + all(e.items(), " ", TreeText::of) + "]";
            case Expression.MapLiteral e -> "(map" + each(e.entries(), TreeText::of) + ")";
            case Expression.Lambda e -> "(->" + parameters(e.parameters()) + " " + of(e.body()) + ")";
            case Expression.Unary e -> "(" + e.operator().text() + " " + of(e.operand()) + ")";
            case Expression.Binary e -> "(" + e.operator().text() + " " + of(e.left()) + " " + of(e.right()) + ")";
            case Expression.Logical e -> "(" + e.operator().text() + " " + of(e.left()) + " " + of(e.right()) + ")";
            case Expression.TypeTest e -> "(is" + (e.negated() ? "-not " : " ") + of(e.value()) + " " + e.type().text() + ")";
            case Expression.Range e -> "(" + (e.closed() ? "..= " : ".. ") + optional(e.from()) + " " + optional(e.to()) + ")";
            case Expression.Call e -> "(call " + of(e.callee()) + each(e.arguments(), TreeText::of) + ")";
            case Expression.Member e -> "(" + (e.optional() ? "?." : ".") + " " + of(e.target()) + " " + e.name().text() + ")";
            case Expression.Index e -> "(" + (e.optional() ? "?[]" : "[]") + " " + of(e.target()) + " " + of(e.index()) + ")";
            case Expression.Grouping grouping -> of(grouping.member());
            case Expression.OptionalChain e -> "(chain " + of(e.body()) + ")";
            case Expression.Block e -> "{" + of(e.statements()) + "}";
            case Expression.If e -> "(if " + of(e.condition()) + " " + of(e.then()) + " " + optional(e.otherwise()) + ")";
            case Expression.Match e -> "(match " + of(e.subject()) + each(e.arms(), TreeText::of) + ")";
            case Expression.Try e -> "(try " + of(e.body()) + each(e.catches(), TreeText::of) + " " + optional(e.cleanup()) + ")";
            case Expression.Throw e -> "(throw " + of(e.value()) + ")";
            case Expression.Return e -> "(return " + optional(e.value()) + ")";
            case Expression.Break _ -> "break";
            case Expression.Continue _ -> "continue";
            case Expression.Async e -> "(async " + of(e.operand()) + ")";
            case Expression.Spawn e -> "(spawn" + each(e.options(), TreeText::of) + " " + of(e.operand()) + ")";
            case Expression.Await e -> "(await " + of(e.operand()) + ")";
            case Expression.Scope e -> "(scope" + each(e.options(), TreeText::of) + " " + of(e.body()) + ")";
            case Expression.Retry e -> "(retry" + each(e.options(), TreeText::of)
                    + (e.only().isEmpty() ? "" : " only:[" + all(e.only(), " ", Identifier::text) + "]") + " " + of(e.body()) + ")";
            case Expression.Lock e -> "(lock" + each(e.cells(), TreeText::of) + " " + optional(e.condition()) + " "
                    + optional(e.limit()) + " " + of(e.body()) + " " + optional(e.otherwise()) + ")";
            case Expression.Select e -> "(select" + each(e.arms(), TreeText::of) + ")";
            case Expression.Parallel e -> "(parallel" + each(e.options(), TreeText::of) + " " + of(e.pattern()) + " "
                    + of(e.subject()) + " " + of(e.body()) + ")";
            case Expression.Shield e -> "(shield " + of(e.body()) + ")";
            case Expression.Timeout e -> "(timeout " + of(e.duration()) + " " + of(e.body()) + " " + optional(e.otherwise()) + ")";
        };
    }

    static String of(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> "_";
            case Pattern.Binding p -> p.name().text();
            case Pattern.Literal p -> of(p.value());
            case Pattern.ListPattern p -> "[" + (all(p.before(), " ", TreeText::of)
                    + (p.rest() == null ? "" : " ..." + of(p.rest())) + each(p.after(), TreeText::of)).strip() + "]";
            case Pattern.MapPattern p -> "(map" + each(p.entries(), e -> e.key() + ":" + of(e.pattern())) + ")";
            case Pattern.RecordPattern p -> "(" + p.type().text()
                    + each(p.fields(), f -> (f.name() == null ? "" : f.name().text() + ":") + of(f.pattern())) + ")";
            case Pattern.TypePattern p -> "(is " + p.type().text() + ")";
            case Pattern.Alternatives p -> "(| " + all(p.patterns(), " ", TreeText::of) + ")";
        };
    }

    private static String of(Expression.Part part) {
        return part.specification() == null ? of(part.value()) : of(part.value()) + ":" + quoted(part.specification());
    }

    private static String of(Argument argument) {
        return (argument.name() == null ? "" : argument.name().text() + ":") + (argument.spread() ? "..." : "") + of(argument.value());
    }

    private static String of(MapEntry entry) {
        return of(entry.key()) + ":" + of(entry.value());
    }

    private static String of(MatchArm arm) {
        return "(" + of(arm.pattern()) + (arm.guard() == null ? "" : " if " + of(arm.guard())) + " => " + of(arm.body()) + ")";
    }

    private static String of(SelectArm arm) {
        String head = switch (arm) {
            case SelectArm.Receive a -> "recv " + of(a.channel()) + named(a.name());
            case SelectArm.Send a -> "send " + of(a.channel()) + " " + of(a.value());
            case SelectArm.Await a -> "await " + of(a.task()) + named(a.name());
            case SelectArm.After a -> "after " + of(a.duration());
            case SelectArm.Otherwise _ -> "else";
        };
        return "(" + head + " => " + of(arm.body()) + ")";
    }

    private static String named(Identifier name) {
        return name == null ? "" : " as " + name.text();
    }

    private static String of(Catch clause) {
        return "(catch" + each(clause.kinds(), Identifier::text) + (clause.name() == null ? "" : " as " + clause.name().text())
                + " " + of(clause.body()) + ")";
    }

    private static String parameters(List<Parameter> parameters) {
        return "(" + all(parameters, " ", p -> (p.rest() ? "..." : "") + of(p.pattern())
                + (p.defaultValue() == null ? "" : "=" + of(p.defaultValue()))) + ")";
    }

    private static String optional(Expression expression) {
        return expression == null ? "-" : of(expression);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\n", "\\n") + "'";
    }

    private static <T> String all(List<T> items, String separator, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(separator));
    }

    private static <T> String each(List<T> items, Function<T, String> text) {
        return items.stream().map(item -> " " + text.apply(item)).collect(Collectors.joining());
    }
}
