package org.hocket.interpreter.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hocket.grammar.Span;
import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MapEntry;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;
import org.hocket.grammar.tree.SyntaxNode;

/** Checks what parameters, keys, options, caught kinds and patterns of records must look like. */
final class ShapeCheck implements NodeCheck {

    private static final List<String> SCOPE_OPTIONS = List.of("limit", "supervise");
    private static final List<String> RETRY_OPTIONS = List.of("times", "wait", "grow", "most", "jitter", "only");
    private static final List<String> PARALLEL_OPTIONS = List.of("on", "reduce", "init", "workers", "ordered", "chunk", "balance", "weights");
    private static final List<String> SPAWN_OPTIONS = List.of("memory", "timeout");
    private static final Set<String> BACKENDS = Set.of("threads", "processes");

    private final Resolution resolution;
    private final Report report;

    ShapeCheck(Resolution resolution, Report report) {
        this.resolution = resolution;
        this.report = report;
    }

    @Override
    public void check(SyntaxNode node) {
        switch (node) {
            case Module module -> checkTests(module);
            case Declaration.Function function -> checkParameters(function.parameters());
            case Declaration.Record type -> checkParameters(type.fields());
            case Declaration.ErrorKind type -> checkParameters(type.fields());
            case Expression.Lambda lambda -> checkParameters(lambda.parameters());
            case Expression.MapLiteral map -> checkKeys(map);
            case Expression.Scope scope -> checkOptions("scope", scope.options(), SCOPE_OPTIONS);
            case Expression.Retry retry -> checkRetry(retry);
            case Expression.Spawn spawn -> checkOptions("spawn", spawn.options(), SPAWN_OPTIONS);
            case Expression.Parallel loop -> checkParallel(loop);
            case Catch handler -> handler.kinds().forEach(this::checkKind);
            case Pattern.MapPattern map -> checkKeys(map);
            case Pattern.RecordPattern type -> checkRecordPattern(type);
            default -> {
            }
        }
    }

    private void checkTests(Module module) {
        Map<String, Span> names = new HashMap<>();
        for (Statement statement : module.statements()) {
            if (statement instanceof Declaration.Test test) {
                Span earlier = names.putIfAbsent(test.name().text(), test.name().span());
                if (earlier != null) {
                    report.error(test.name().span(), "two tests are called " + report.source().text(test.name().span()),
                            "name each after what it claims", earlier, "first given here");
                }
            }
        }
    }

    private void checkParameters(List<Parameter> parameters) {
        Parameter optional = null;
        for (Parameter parameter : parameters) {
            if (parameter.defaultValue() != null) {
                optional = parameter;
            } else if (optional != null && !parameter.rest()) {
                report.error(parameter.span(), "a parameter without a default stands behind one with a default",
                        "give it a default, or move it forward", optional.span(), "may be left out");
            }
        }
    }

    private void checkKeys(Expression.MapLiteral map) {
        Map<Object, Span> keys = new HashMap<>();
        for (MapEntry entry : map.entries()) {
            Object key = Literals.value(entry.key());
            Span earlier = key == null ? null : keys.putIfAbsent(key, entry.key().span());
            if (earlier != null) {
                report.error(entry.key().span(), "the map has the key " + report.source().text(entry.key().span()) + " twice",
                        "remove one of the two", earlier, "first given here");
            }
        }
    }

    private void checkKeys(Pattern.MapPattern map) {
        Set<String> keys = new HashSet<>();
        for (Pattern.Entry entry : map.entries()) {
            if (!keys.add(entry.key())) {
                report.error(entry.pattern().span(), "the pattern has the key `" + entry.key() + "` twice",
                        "join the two with `|`, or compare in a guard");
            }
        }
    }

    private void checkRetry(Expression.Retry retry) {
        checkOptions("retry", retry.options(), RETRY_OPTIONS);
        retry.only().forEach(this::checkKind);
        if (retry.options().stream().noneMatch(option -> option.name().text().equals("times"))) {
            report.error(new Span(retry.span().start(), retry.span().start() + "retry".length()), "this `retry` does not say how often",
                    "give it `times`, the most attempts: `retry (times: 3, …) {`");
        }
    }

    private void checkParallel(Expression.Parallel loop) {
        checkOptions("parallel", loop.options(), PARALLEL_OPTIONS);
        Argument on = loop.option("on");
        if (on != null && !(on.value() instanceof Expression.Reference(String backend, _) && BACKENDS.contains(backend))) {
            boolean later = on.value() instanceof Expression.Reference(String backend, _) && backend.equals("cluster");
            report.error(on.value().span(), later ? "this version runs no `parallel for` on `cluster`" : "`on` names where the body runs",
                    later ? "write `on: processes`: the body then runs in processes of this machine"
                    : "write `on: threads` or `on: processes`, or leave it out");
        }
        requireBeside(loop, "init", "reduce", "add `reduce`, as in `reduce: (a, b) -> a + b`, or leave it out: it is the result where there are no items");
        requireBeside(loop, "weights", "balance", "write `balance: \"weighted\"` too");
    }

    private void requireBeside(Expression.Parallel loop, String option, String other, String help) {
        if (loop.option(option) != null && loop.option(other) == null) {
            report.error(loop.option(option).name().span(), "`" + option + "` means nothing without `" + other + "`", help);
        }
    }

    private void checkOptions(String word, List<Argument> options, List<String> known) {
        for (Argument option : options) {
            String name = option.name().text();
            if (!known.contains(name)) {
                String meant = Suggestions.didYouMean(name, known);
                report.error(option.name().span(), "`" + word + "` has no option `" + name + "`", meant != null ? meant
                        : "it has " + known.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")));
            }
        }
    }

    private void checkKind(Identifier name) {
        Symbol kind = resolution.type(name);
        if (kind != null && !TypeSymbols.isError(kind)) {
            report.error(name.span(), "`" + name.text() + "` is " + Descriptions.of(kind) + ", which is never thrown",
                    "name a kind of error, such as `Error`; to give the error a name, write `catch "
                            + (name.text().equals("e") ? "error" : "e") + "`");
        }
    }

    private void checkRecordPattern(Pattern.RecordPattern pattern) {
        Symbol type = resolution.type(pattern.type());
        List<String> fields = TypeSymbols.fields(type);
        if (fields != null) {
            checkFields(pattern, fields);
        } else if (type instanceof Symbol.BuiltinType(String name)) {
            report.error(pattern.type().span(), "`" + name + "` has no fields", "to test for the type, write `is " + name + "`");
        }
    }

    private void checkFields(Pattern.RecordPattern pattern, List<String> fields) {
        String type = pattern.type().text();
        Set<String> taken = new HashSet<>();
        int positional = 0;
        for (Pattern.Field field : pattern.fields()) {
            if (field.name() != null && !fields.contains(field.name().text())) {
                String meant = Suggestions.didYouMean(field.name().text(), fields);
                report.error(field.name().span(), "`" + type + "` has no field `" + field.name().text() + "`",
                        meant != null ? meant : declared(type, fields));
            } else if (field.name() == null && positional >= fields.size()) {
                report.error(field.pattern().span(), "`" + type + "` has only " + fields.size()
                        + (fields.size() == 1 ? " field" : " fields"), declared(type, fields));
                return;
            } else {
                String name = field.name() != null ? field.name().text() : fields.get(positional++);
                if (!taken.add(name)) {
                    report.error(field.pattern().span(), "the pattern has the field `" + name + "` twice",
                            declared(type, fields));
                }
            }
        }
    }

    private static String declared(String type, List<String> fields) {
        return "it is declared as `" + type + "(" + String.join(", ", fields) + ")`";
    }
}
