package org.hocket.interpreter.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Finds arms, patterns and catches that nothing ever reaches or fits. */
final class ArmCheck implements NodeCheck {

    private static final String MOVE_UP = "remove it, or move it up";

    private final Resolution resolution;
    private final TypeInference types;
    private final PatternTypes patterns;
    private final Report report;

    ArmCheck(Resolution resolution, TypeInference types, Report report) {
        this.resolution = resolution;
        this.types = types;
        this.patterns = new PatternTypes(resolution, types);
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        switch (node) {
            case Expression.Match match -> new Arms(match.subject()).check(match.arms());
            case Statement.Binding binding -> checkFit(binding.pattern(), binding.value(), types.of(binding.value()));
            case Expression.Try attempt -> checkCatches(attempt.catches());
            default -> {
            }
        }
    }

    /** @return whether the pattern may fit */
    private boolean checkFit(Pattern pattern, Expression value, ValueType type) {
        boolean fits = type == null || patterns.canFit(pattern, type);
        if (!fits) {
            report.error(pattern.span(), "this pattern never fits, as the value is " + type.description(),
                    "remove it, or write one that fits " + type.description(), value.span(), "the value");
        }
        return fits;
    }

    /** The arms of one match. What no guard keeps from being taken is kept, literals by their values, as there may be many. */
    private final class Arms {

        private final Expression subject;
        private final ValueType type;
        private final Map<Object, Pattern> literals = new HashMap<>();
        private final List<Pattern> others = new ArrayList<>();

        private Arms(Expression subject) {
            this.subject = subject;
            this.type = types.of(subject);
        }

        private void check(List<MatchArm> arms) {
            for (MatchArm arm : arms) {
                if (!others.isEmpty() && PatternTypes.fitsEverything(others.getLast())) {
                    reportUnreached(arm, others.getLast());
                    return;
                }
                for (Pattern pattern : alternatives(arm.pattern())) {
                    checkPattern(pattern, arm.guard() == null);
                }
            }
        }

        private void checkPattern(Pattern pattern, boolean unguarded) {
            if (!checkFit(pattern, subject, type)) {
                return;
            }
            Pattern earlier = covering(pattern);
            if (earlier != null) {
                report.error(pattern.span(), "this pattern never fits, as an earlier one takes all that it would", MOVE_UP,
                        earlier.span(), "taken here");
            } else if (unguarded && pattern instanceof Pattern.Literal literal) {
                literals.put(Literals.value(literal.value()), pattern);
            } else if (unguarded) {
                others.add(pattern);
            }
        }

        private Pattern covering(Pattern pattern) {
            Pattern literal = pattern instanceof Pattern.Literal same ? literals.get(Literals.value(same.value())) : null;
            return literal != null ? literal
                    : others.stream().filter(each -> patterns.covers(each, pattern)).findFirst().orElse(null);
        }
    }

    private static List<Pattern> alternatives(Pattern pattern) {
        return pattern instanceof Pattern.Alternatives several ? several.patterns() : List.of(pattern);
    }

    private void reportUnreached(MatchArm arm, Pattern before) {
        String help = before instanceof Pattern.Binding(Identifier name, _)
                ? "a bare name takes every value; to compare with a value of that name, write `x if x == " + name.text() + "`"
                : MOVE_UP;
        report.error(arm.span(), "this arm is never reached", help, before.span(), "takes every value");
    }

    private void checkCatches(List<Catch> catches) {
        Map<Object, Span> taken = new HashMap<>();
        for (int i = 0; i < catches.size(); i++) {
            if (i > 0 && catches.get(i - 1).kinds().isEmpty()) {
                Span before = catches.get(i - 1).span();
                report.error(catches.get(i).span(), "this `catch` is never reached", MOVE_UP,
                        new Span(before.start(), before.start() + "catch".length()), "takes every error");
                return;
            }
            for (Identifier kind : catches.get(i).kinds()) {
                checkKind(kind, taken);
            }
        }
    }

    private void checkKind(Identifier kind, Map<Object, Span> taken) {
        Symbol type = resolution.type(kind);
        Span earlier = TypeSymbols.isError(type) ? taken.putIfAbsent(kind.text(), kind.span()) : null;
        if (earlier != null) {
            report.error(kind.span(), "`" + kind.text() + "` is caught twice", "remove one of the two", earlier, "caught here");
        }
    }
}
