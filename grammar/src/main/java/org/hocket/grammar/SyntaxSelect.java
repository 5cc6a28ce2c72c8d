package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.SelectArm;

/** Builds {@code select} and its arms. */
final class SyntaxSelect {

    private static final String ARMS = "write `ch.recv() as v =>`, `ch.send(x) =>`, `await t as v =>`, `after 1s =>` or `else =>`";

    private final SyntaxBuilder builder;

    SyntaxSelect(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Expression select(HocketParser.SelectExpressionContext select) {
        List<SelectArm> arms = new ArrayList<>();
        boolean ends = false;
        for (HocketParser.SelectArmContext written : select.selectArm()) {
            SelectArm arm = arm(written);
            boolean endsWaiting = arm instanceof SelectArm.After || arm instanceof SelectArm.Otherwise;
            if (endsWaiting && ends) {
                builder.problems.add("this `select` has a second arm that ends the waiting", SyntaxSpans.of(written.getStart()),
                        "keep one `after` or `else`");
            }
            ends |= endsWaiting;
            if (arm != null) {
                arms.add(arm);
            }
        }
        if (select.selectArm().isEmpty()) {
            builder.problems.add("this `select` has no arms", SyntaxSpans.of(select), ARMS);
        }
        return new Expression.Select(arms, SyntaxSpans.of(select));
    }

    /** Null for what is none. */
    private SelectArm arm(HocketParser.SelectArmContext arm) {
        Span span = SyntaxSpans.of(arm);
        Expression body = builder.control.armBody(arm.block(), arm.jump(), arm.evaluation());
        if (arm.ELSE() != null) {
            return new SelectArm.Otherwise(body, span);
        }
        Expression operand = builder.operators.expression(arm.expression());
        if (arm.AFTER() != null) {
            return new SelectArm.After(operand, body, span);
        }
        Identifier given = arm.name() == null ? null : builder.identifier(arm.name());
        return switch (operand) {
            case Expression.Await await -> new SelectArm.Await(await.operand(), given, body, span);
            case Expression.Call(Expression.Member callee, List<Argument> arguments, _) when !callee.optional()
                    && callee.name().text().equals("recv") && arguments.isEmpty() ->
                    new SelectArm.Receive(callee.target(), given, body, span);
            case Expression.Call(Expression.Member callee, List<Argument> arguments, _) when !callee.optional()
                    && callee.name().text().equals("send") && arguments.size() == 1 && isPlain(arguments.getFirst()) -> {
                refuseName(given);
                yield new SelectArm.Send(callee.target(), arguments.getFirst().value(), body, span);
            }
            default -> {
                boolean other = operand instanceof Expression.Reference name && (name.name().equals("_") || name.name().equals("default"));
                builder.problems.add("an arm of a `select` receives, sends or awaits, and this does none of them", operand.span(),
                        other ? "for what is done when no arm is ready, write `else =>`" : ARMS);
                yield null;
            }
        };
    }

    private static boolean isPlain(Argument argument) {
        return argument.name() == null && !argument.spread();
    }

    private void refuseName(Identifier name) {
        if (name != null) {
            builder.problems.add("a `send` gives no value that could get a name", name.span(),
                    "leave out `as " + name.text() + "`");
        }
    }
}
