package org.hocket.grammar.tree;

import java.math.BigInteger;
import java.util.List;

import org.hocket.grammar.Span;

/** What has a value, or leaves its place ({@code return} and its like). */
public sealed interface Expression extends SyntaxNode {

    /** A literal that has no meaning; a tree that holds it can be checked for further errors, and is never run. */
    record Unreadable(Span span) implements Expression {
    }

    record NullLiteral(Span span) implements Expression {
    }

    record BoolLiteral(boolean value, Span span) implements Expression {
    }

    /** A whole number; a size such as {@code 4mb} stands here as the number that it means. */
    record IntLiteral(BigInteger value, Span span) implements Expression {
    }

    record FloatLiteral(double value, Span span) implements Expression {
    }

    /** A duration, in nanoseconds. */
    record DurationLiteral(long nanoseconds, Span span) implements Expression {
    }

    /** A string without holes, its escapes resolved. */
    record TextLiteral(String value, Span span) implements Expression {
    }

    /** A string with holes. */
    record Interpolation(List<Part> parts, Span span) implements Expression {
    }

    /**
     * A part of an {@link Interpolation}.
     *
     * @param value         a {@link TextLiteral} for the text between holes
     * @param specification what follows the hole's colon; null where there is none
     */
    record Part(Expression value, String specification) {
    }

    /**
     * A command for the shell, between backticks.
     *
     * @param texts  the shell's own: before the first hole, between two, and behind the last
     * @param holes  what becomes words
     * @param braced the names in braces that are the shell's, where a hole may have been meant
     */
    record Command(List<String> texts, List<Part> holes, List<BracedName> braced, Span span) implements Expression {
    }

    /** @param expansion whether it is {@code ${name}}; else it stands in quotes of the shell */
    record BracedName(Identifier name, boolean expansion) {
    }

    record Reference(String name, Span span) implements Expression {
    }

    /** {@code [1, ...xs]}; no item has a name. */
    record ListLiteral(List<Argument> items, Span span) implements Expression {
    }

    record MapLiteral(List<MapEntry> entries, Span span) implements Expression {
    }

    /** {@code x -> x + 1}, {@code ([k, v], n) -> { }}. */
    record Lambda(List<Parameter> parameters, Expression body, Span span) implements Expression {
    }

    record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {
    }

    /** @param operatorSpan where the operator itself stands */
    record Binary(BinaryOperator operator, Expression left, Expression right, Span operatorSpan, Span span)
            implements Expression {
    }

    record Logical(LogicalOperator operator, Expression left, Expression right, Span operatorSpan, Span span)
            implements Expression {
    }

    /** {@code value is string}, {@code value is not Point}. */
    record TypeTest(Expression value, Identifier type, boolean negated, Span span) implements Expression {
    }

    /** {@code 0..10}, {@code 0..=10}; either end is null where it is open. */
    record Range(Expression from, Expression to, boolean closed, Span span) implements Expression {
    }

    record Call(Expression callee, List<Argument> arguments, Span span) implements Expression {
    }

    /** {@code target.name}, {@code target?.name}. */
    record Member(Expression target, Identifier name, boolean optional, Span span) implements Expression {
    }

    /** {@code target[index]}, {@code target?[index]}. */
    record Index(Expression target, Expression index, boolean optional, Span span) implements Expression {
    }

    /** A member in parentheses: {@code (m.f)(1)} calls what {@code m.f} holds, {@code m.f(1)} a method. */
    record Grouping(Member member, Span span) implements Expression {
    }

    /** A whole postfix chain that holds an optional link: null as soon as the target of such a link is. */
    record OptionalChain(Expression body, Span span) implements Expression {
    }

    /** {@code { }}: the value of its last statement, where that is an expression, else null. */
    record Block(List<Statement> statements, Span span) implements Expression {
    }

    /** @param otherwise a {@link Block} or an {@link If}; null where there is no {@code else} */
    record If(Expression condition, Block then, Expression otherwise, Span span) implements Expression {
    }

    record Match(Expression subject, List<MatchArm> arms, Span span) implements Expression {
    }

    /** @param cleanup the {@code finally} block; null where there is none */
    record Try(Block body, List<Catch> catches, Block cleanup, Span span) implements Expression {
    }

    record Throw(Expression value, Span span) implements Expression {
    }

    /** @param value null for a {@code return} without one */
    record Return(Expression value, Span span) implements Expression {
    }

    record Break(Span span) implements Expression {
    }

    record Continue(Span span) implements Expression {
    }

    /** {@code async operand}, {@code async { }}. */
    record Async(Expression operand, Span span) implements Expression {
    }

    /** {@code spawn operand}, {@code spawn(options) { }}. */
    record Spawn(List<Argument> options, Expression operand, Span span) implements Expression {
    }

    record Await(Expression operand, Span span) implements Expression {
    }

    /** {@code scope(options) { }}. */
    record Scope(List<Argument> options, Block body, Span span) implements Expression {
    }

    /** @param otherwise the value when the time is over; null where a {@code TimeoutError} is to be thrown */
    record Timeout(Expression duration, Block body, Block otherwise, Span span) implements Expression {
    }

    /**
     * {@code retry 3 { }}, {@code retry (times: 5, only: [IoError]) { }}.
     *
     * @param options as written, {@code only} apart; the number of a {@code retry 3} stands here as {@code times}
     * @param only    the names of the kinds of error after which it tries again; empty for every kind
     */
    record Retry(List<Argument> options, List<Identifier> only, Block body, Span span) implements Expression {
    }

    /**
     * {@code lock a, ...others when condition timeout limit { } else { }}.
     *
     * @param cells     what is locked; none has a name
     * @param condition what the lock waits for; null where there is none
     * @param limit     how long it waits; null where that is not limited
     * @param otherwise the value when the time is over; null where a {@code TimeoutError} is to be thrown
     */
    record Lock(List<Argument> cells, Expression condition, Expression limit, Block body, Block otherwise, Span span)
            implements Expression {
    }

    /** @param arms at least one; of {@link SelectArm.After} and {@link SelectArm.Otherwise} at most one in all */
    record Select(List<SelectArm> arms, Span span) implements Expression {
    }

    /** {@code parallel(options) for pattern in subject { }}. */
    record Parallel(List<Argument> options, Pattern pattern, Expression subject, Block body, Span span) implements Expression {

        /** The option of that name; null where it is left out. */
        public Argument option(String name) {
            return options.stream().filter(option -> option.name().text().equals(name)).findFirst().orElse(null);
        }

        /** The options that have a value: where it runs is a word. */
        public List<Argument> evaluatedOptions() {
            return options.stream().filter(option -> !option.name().text().equals("on")).toList();
        }

        /** Whether the items are worked on in child processes. */
        public boolean isOnProcesses() {
            return option("on") != null && option("on").value() instanceof Reference(String backend, _) && backend.equals("processes");
        }

        /** Whether its value is not a list. */
        public boolean isReduction() {
            return option("reduce") != null;
        }
    }

    /** {@code shield { }}: what its block waits for is not cut by a further cancel. */
    record Shield(Block body, Span span) implements Expression {
    }
}
