package org.hocket.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.ParserRuleContext;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;

/** Builds the blocks that say how their tasks, or what they share, are dealt with. */
final class SyntaxTasks {

    private static final String TIMES = "times";
    private static final String ONLY = "only";

    private final SyntaxBuilder builder;

    SyntaxTasks(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Expression scope(HocketParser.ScopeExpressionContext scope) {
        return new Expression.Scope(scope.arguments() == null ? List.of() : options(scope.arguments()),
                builder.block(scope.block()), SyntaxSpans.of(scope));
    }

    Expression timeout(HocketParser.TimeoutExpressionContext timeout) {
        Expression.Block otherwise = timeout.ELSE() == null ? null : builder.block(timeout.block(1));
        return new Expression.Timeout(builder.operators.expression(timeout.expression()), builder.block(timeout.block(0)),
                otherwise, SyntaxSpans.of(timeout));
    }

    Expression shield(HocketParser.ShieldExpressionContext shield) {
        return new Expression.Shield(builder.block(shield.block()), SyntaxSpans.of(shield));
    }

    Expression spawn(HocketParser.OperandContext spawn) {
        return new Expression.Spawn(spawn.arguments() == null ? List.of() : options(spawn.arguments()),
                spawn.block() != null ? builder.block(spawn.block()) : builder.expressions.operand(spawn.operand()), SyntaxSpans.of(spawn));
    }

    Expression parallel(HocketParser.ParallelExpressionContext loop) {
        return new Expression.Parallel(loop.arguments() == null ? List.of() : options(loop.arguments()),
                builder.patterns.pattern(loop.pattern()), builder.operators.expression(loop.expression()),
                builder.block(loop.block()), SyntaxSpans.of(loop));
    }

    Expression retry(HocketParser.RetryExpressionContext retry) {
        List<Argument> options = retry.arguments() == null
                ? List.of(times(builder.operators.expression(retry.expression())))
                : options(retry.arguments());
        List<Identifier> only = new ArrayList<>();
        List<Argument> others = new ArrayList<>();
        for (Argument option : options) {
            if (option.name().text().equals(ONLY)) {
                only.addAll(kinds(option.value()));
            } else {
                others.add(option);
            }
        }
        return new Expression.Retry(others, only, builder.block(retry.block()), SyntaxSpans.of(retry));
    }

    private static Argument times(Expression number) {
        return new Argument(new Identifier(TIMES, number.span()), false, number, number.span());
    }

    /** Those that were not given before; one without a name is in error already. */
    private List<Argument> options(HocketParser.ArgumentsContext written) {
        List<Argument> options = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Argument option : builder.expressions.arguments(written)) {
            if (option.name() != null && names.add(option.name().text())) {
                options.add(option);
            } else if (option.name() != null) {
                builder.problems.add("the option `" + option.name().text() + "` is given twice", option.name().span(),
                        "remove one of the two");
            }
        }
        return options;
    }

    /** The names in {@code [IoError, TimeoutError]}. */
    private List<Identifier> kinds(Expression value) {
        List<Identifier> kinds = new ArrayList<>();
        if (value instanceof Expression.ListLiteral list) {
            for (Argument item : list.items()) {
                if (!item.spread() && item.value() instanceof Expression.Reference(String name, Span span)) {
                    kinds.add(new Identifier(name, span));
                }
            }
            if (!kinds.isEmpty() && kinds.size() == list.items().size()) {
                return kinds;
            }
        }
        builder.problems.add("`only` is a list of kinds of error", value.span(), value instanceof Expression.Reference name
                ? "write `only: [" + name.name() + "]`" : "write their names, as in `only: [IoError, TimeoutError]`");
        return List.of();
    }

    Expression lock(HocketParser.LockExpressionContext lock) {
        HocketParser.LockClauseContext condition = null;
        HocketParser.LockClauseContext limit = null;
        for (HocketParser.LockClauseContext clause : lock.lockClause()) {
            boolean waits = clause.WHEN() != null;
            HocketParser.LockClauseContext earlier = waits ? condition : limit;
            if (earlier != null) {
                builder.problems.add("this `lock` has a second `" + clause.getStart().getText() + "`",
                        SyntaxSpans.of(clause.getStart()), waits ? "join the conditions with `and`" : "remove one of the two");
            } else if (waits && limit != null) {
                refuseOrder(clause, limit);
            }
            condition = waits ? clause : condition;
            limit = waits ? limit : clause;
        }
        if (lock.ELSE() != null && limit == null) {
            builder.problems.add("only a `lock` with a `timeout` has an `else`", SyntaxSpans.of(lock.ELSE().getSymbol()),
                    "say how long to wait before it: `lock " + text(lock.lockTarget(0)) + " timeout 1s {`");
        }
        return new Expression.Lock(SyntaxBuilder.each(lock.lockTarget(), this::target), value(condition), value(limit),
                builder.block(lock.block(0)), lock.ELSE() == null ? null : builder.block(lock.block(1)), SyntaxSpans.of(lock));
    }

    private void refuseOrder(HocketParser.LockClauseContext condition, HocketParser.LockClauseContext limit) {
        builder.problems.add("`when` stands before `timeout`", SyntaxSpans.of(condition.getStart()),
                "write `" + text(condition) + " " + text(limit) + "`");
    }

    private String text(ParserRuleContext rule) {
        return builder.problems.source().text(SyntaxSpans.of(rule));
    }

    private Argument target(HocketParser.LockTargetContext target) {
        return new Argument(null, target.ELLIPSIS() != null, builder.operators.expression(target.expression()),
                SyntaxSpans.of(target));
    }

    private Expression value(HocketParser.LockClauseContext clause) {
        return clause == null ? null : builder.operators.expression(clause.expression());
    }
}
