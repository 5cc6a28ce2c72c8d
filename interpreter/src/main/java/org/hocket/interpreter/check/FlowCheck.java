package org.hocket.interpreter.check;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Checks that {@code return}, {@code break} and {@code continue} have something to leave, and may. */
final class FlowCheck {

    private static final String PARALLEL = "`parallel for`";

    private final Report report;

    /**
     * What is around a place.
     *
     * @param loop       a loop that can be left from here
     * @param lostLoop   a loop around it that cannot, because {@code body} lies between
     * @param body       the body that {@code return} ends, as errors call it; null at the top level of a file
     * @param loopKept   whether a {@code finally} lies between here and the loop
     * @param returnKept whether a {@code finally} lies between here and the end of the body
     */
    private record Place(boolean loop, boolean lostLoop, String body, boolean loopKept, boolean returnKept) {

        Place inBody(String inner) {
            return new Place(false, loop || lostLoop, inner, false, false);
        }

        Place inLoop() {
            return new Place(true, lostLoop, body, false, returnKept);
        }

        Place inCleanup() {
            return new Place(loop, lostLoop, body, true, true);
        }
    }

    FlowCheck(Report report) {
        this.report = report;
    }

    void check(SyntaxNode module) {
        checkParts(module, new Place(false, false, null, false, false));
    }

    private void checkParts(SyntaxNode node, Place place) {
        for (SyntaxNode part : Children.of(node)) {
            check(part, place);
        }
    }

    private void check(SyntaxNode node, Place place) {
        switch (node) {
            case Declaration.Function function -> checkParts(function, place.inBody("function"));
            case Declaration.Test test -> checkParts(test, place.inBody("test"));
            case Expression.Lambda lambda -> checkParts(lambda, place.inBody("function"));
            case Expression.Async async -> checkParts(async, place.inBody("`async`"));
            case Expression.Spawn spawn -> {
                spawn.options().forEach(option -> check(option, place));
                check(spawn.operand(), place.inBody("`spawn`"));
            }
            case Expression.Parallel loop -> {
                loop.options().forEach(option -> check(option, place));
                check(loop.subject(), place);
                check(loop.body(), place.inBody(PARALLEL));
            }
            case Statement.While loop -> {
                check(loop.condition(), place);
                check(loop.body(), place.inLoop());
            }
            case Statement.For loop -> {
                check(loop.subject(), place);
                check(loop.body(), place.inLoop());
            }
            case Expression.Try attempt -> checkTry(attempt, place);
            case Expression.Return leave -> {
                checkReturn(leave.span(), place);
                checkParts(leave, place);
            }
            case Expression.Break leave -> checkJump("break", leave.span(), place);
            case Expression.Continue leave -> checkJump("continue", leave.span(), place);
            default -> checkParts(node, place);
        }
    }

    private void checkTry(Expression.Try attempt, Place place) {
        check(attempt.body(), place);
        for (Catch handler : attempt.catches()) {
            check(handler, place);
        }
        if (attempt.cleanup() != null) {
            check(attempt.cleanup(), place.inCleanup());
        }
    }

    private void checkReturn(Span span, Place place) {
        if (place.body() == null) {
            report.error(span, "`return` stands outside any function", "to end the script here, write `exit(0)`");
        } else if (place.returnKept()) {
            reportCleanup("return", span);
        }
    }

    private void checkJump(String word, Span span, Place place) {
        if (!place.loop()) {
            if (PARALLEL.equals(place.body())) {
                report.error(span, "`" + word + "` cannot leave a `parallel for`, whose items run at the same time",
                        word.equals("break") ? "to end this item, write `return`; to stop early, loop over the results: `for r in parallel for … {`"
                                : "to end this item, write `return`");
            } else if (place.lostLoop()) {
                report.error(span, "`" + word + "` cannot leave the " + place.body() + " that stands in the loop",
                        "end the body with `return`");
            } else {
                report.error(span, "`" + word + "` stands outside any loop", "remove it; to end a function, write `return`");
            }
        } else if (place.loopKept()) {
            reportCleanup(word, span);
        }
    }

    private void reportCleanup(String word, Span span) {
        report.error(span, "`" + word + "` cannot leave a `finally`, because an error on its way would be lost",
                "put the `" + word + "` behind the whole `try`");
    }
}
