package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.antlr.v4.runtime.Token;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.UnaryOperator;

/** Builds patterns. */
final class SyntaxPatterns {

    private final SyntaxBuilder builder;

    SyntaxPatterns(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Pattern pattern(HocketParser.PatternContext pattern) {
        List<Pattern> alternatives = SyntaxBuilder.each(pattern.simplePattern(), this::simple);
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : new Pattern.Alternatives(alternatives, SyntaxSpans.of(pattern));
    }

    Pattern binding(HocketParser.NameContext name) {
        return binding(name.getStart());
    }

    Parameter parameter(Token name) {
        return new Parameter(binding(name), null, false, SyntaxSpans.of(name));
    }

    private Pattern binding(Token name) {
        Span span = SyntaxSpans.of(name);
        return name.getText().equals("_")
                ? new Pattern.Wildcard(span)
                : new Pattern.Binding(new Identifier(name.getText(), span), span);
    }

    private Pattern simple(HocketParser.SimplePatternContext pattern) {
        Span span = SyntaxSpans.of(pattern);
        if (pattern.typeName() != null) {
            return new Pattern.TypePattern(builder.identifier(pattern.typeName()), span);
        }
        if (pattern.name() != null) {
            return pattern.LPAREN() == null
                    ? binding(pattern.name())
                    : new Pattern.RecordPattern(builder.identifier(pattern.name()), fields(pattern.patternItems()), span);
        }
        if (pattern.LBRACKET() != null) {
            return collection(pattern, span);
        }
        return new Pattern.Literal(literal(pattern, span), span);
    }

    private Expression literal(HocketParser.SimplePatternContext pattern, Span span) {
        if (pattern.NUMBER() != null) {
            Token number = pattern.NUMBER().getSymbol();
            Expression value = builder.expressions.number(number.getText(), SyntaxSpans.of(number));
            return pattern.MINUS() == null ? value : new Expression.Unary(UnaryOperator.NEGATE, value, span);
        }
        if (pattern.string() != null) {
            return new Expression.TextLiteral(builder.strings.plain(pattern.string(), "a string in a pattern"), span);
        }
        if (pattern.NULL() != null) {
            return new Expression.NullLiteral(span);
        }
        return new Expression.BoolLiteral(pattern.TRUE() != null, span);
    }

    private List<Pattern.Field> fields(HocketParser.PatternItemsContext items) {
        List<Pattern.Field> fields = new ArrayList<>();
        for (HocketParser.PatternItemContext item : items.patternItem()) {
            if (item.ELLIPSIS() != null) {
                builder.problems.add("a record has no rest to take", SyntaxSpans.of(item), "name the fields that you need");
            } else if (item.COLON() == null) {
                fields.add(new Pattern.Field(null, pattern(item.pattern(0))));
            } else {
                fields.add(new Pattern.Field(key(item), pattern(item.pattern(1))));
            }
        }
        return fields;
    }

    private Pattern collection(HocketParser.SimplePatternContext pattern, Span span) {
        if (pattern.COLON() != null) {
            return new Pattern.MapPattern(List.of(), span);
        }
        List<HocketParser.PatternItemContext> items = pattern.patternItems().patternItem();
        boolean map = items.stream().anyMatch(item -> item.COLON() != null);
        return map ? map(items, span) : list(items, span);
    }

    private Pattern map(List<HocketParser.PatternItemContext> items, Span span) {
        List<Pattern.Entry> entries = new ArrayList<>();
        for (HocketParser.PatternItemContext item : items) {
            if (item.COLON() == null) {
                builder.problems.add("this item of a map pattern has no key", SyntaxSpans.of(item),
                        item.ELLIPSIS() != null ? "leave it out; a map may have other keys" : "write `key: name`");
            } else {
                entries.add(new Pattern.Entry(key(item).text(), pattern(item.pattern(1))));
            }
        }
        return new Pattern.MapPattern(entries, span);
    }

    /** What stands before the colon: a name, or in a map a string. */
    private Identifier key(HocketParser.PatternItemContext item) {
        HocketParser.PatternContext key = item.pattern(0);
        Span span = SyntaxSpans.of(key);
        return switch (pattern(key)) {
            case Pattern.Binding binding -> binding.name();
            case Pattern.Wildcard _ -> new Identifier("_", span);
            case Pattern.Literal(Expression.TextLiteral text, Span _) -> new Identifier(text.value(), span);
            default -> {
                builder.problems.add("a key in a pattern is a name or a string", span, null);
                yield new Identifier("", span);
            }
        };
    }

    private Pattern list(List<HocketParser.PatternItemContext> items, Span span) {
        List<Pattern> before = new ArrayList<>();
        List<Pattern> after = new ArrayList<>();
        Pattern rest = null;
        for (HocketParser.PatternItemContext item : items) {
            if (item.ELLIPSIS() == null) {
                (rest == null ? before : after).add(pattern(item.pattern(0)));
            } else if (rest == null) {
                rest = item.name() == null ? new Pattern.Wildcard(SyntaxSpans.of(item)) : binding(item.name());
            } else {
                builder.problems.add("a list pattern has one rest at most", SyntaxSpans.of(item), null);
            }
        }
        return new Pattern.ListPattern(before, rest, after, span);
    }
}
