package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.BinaryOperator;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;

/** Builds statements and declarations. */
final class SyntaxStatements {

    private final SyntaxBuilder builder;

    SyntaxStatements(SyntaxBuilder builder) {
        this.builder = builder;
    }

    /** One statement; or several, where an import names several modules. */
    List<Statement> statements(HocketParser.StatementContext statement) {
        return statement.importing() == null ? List.of(statement(statement))
                : SyntaxBuilder.each(statement.importing().imported(), this::imported);
    }

    private Statement statement(HocketParser.StatementContext statement) {
        return switch (statement.getChild(0)) {
            case HocketParser.BindingContext binding -> new Statement.Binding(binding.VAR() != null,
                    builder.patterns.pattern(binding.pattern()), builder.operators.expression(binding.expression()),
                    SyntaxSpans.of(binding));
            case HocketParser.SharedCellContext cell -> new Statement.Shared(builder.identifier(cell.name()),
                    builder.operators.expression(cell.expression()), SyntaxSpans.of(cell));
            case HocketParser.UseBindingContext use -> new Statement.Use(builder.identifier(use.name()),
                    builder.operators.expression(use.expression()), SyntaxSpans.of(use));
            case HocketParser.FunctionContext function -> function(function);
            case HocketParser.RecordContext record -> record(record);
            case HocketParser.WhileLoopContext loop -> new Statement.While(
                    builder.operators.expression(loop.expression()), builder.block(loop.block()), SyntaxSpans.of(loop));
            case HocketParser.ForLoopContext loop -> new Statement.For(builder.patterns.pattern(loop.pattern()),
                    builder.operators.expression(loop.expression()), builder.block(loop.block()), SyntaxSpans.of(loop));
            case HocketParser.AssertionContext assertion -> assertion(assertion);
            case HocketParser.TestContext test -> test(test);
            case HocketParser.JumpContext jump -> new Statement.Evaluation(builder.control.jump(jump), SyntaxSpans.of(jump));
            case HocketParser.BlockContext block -> new Statement.Evaluation(builder.block(block), SyntaxSpans.of(block));
            case HocketParser.EvaluationContext evaluation -> evaluation(evaluation);
            default -> throw new IllegalStateException("a statement of no kind: " + statement.getText());
        };
    }

    private Statement assertion(HocketParser.AssertionContext assertion) {
        Expression message = assertion.expression().size() == 1 ? null
                : builder.operators.expression(assertion.expression(1));
        return new Statement.Assertion(builder.operators.expression(assertion.expression(0)), message,
                SyntaxSpans.of(assertion));
    }

    private Declaration test(HocketParser.TestContext test) {
        Identifier name = new Identifier(builder.strings.plain(test.string(), "the name of a test"),
                SyntaxSpans.of(test.string()));
        return new Declaration.Test(name, builder.block(test.block()), SyntaxSpans.of(test));
    }

    private Declaration function(HocketParser.FunctionContext function) {
        Expression body = function.block() != null
                ? builder.block(function.block())
                : builder.operators.expression(function.expression());
        return new Declaration.Function(builder.identifier(function.name()), named(function.parameters()), body,
                builder.documentation(function.getStart()), SyntaxSpans.of(function));
    }

    private Declaration record(HocketParser.RecordContext record) {
        Identifier name = builder.identifier(record.name());
        List<Parameter> fields = named(record.parameters());
        String documentation = builder.documentation(record.getStart());
        return record.ERROR() != null
                ? new Declaration.ErrorKind(name, fields, documentation, SyntaxSpans.of(record))
                : new Declaration.Record(name, fields, documentation, SyntaxSpans.of(record));
    }

    /** The parameters of what has a name, which do not take their arguments apart. */
    private List<Parameter> named(HocketParser.ParametersContext list) {
        List<Parameter> parameters = parameters(list);
        for (Parameter parameter : parameters) {
            if (!(parameter.pattern() instanceof Pattern.Binding || parameter.pattern() instanceof Pattern.Wildcard)) {
                builder.problems.add("this parameter must be a name", parameter.pattern().span(),
                        "take it apart in the body: `let [a, b] = pair`");
            }
        }
        return parameters;
    }

    List<Parameter> parameters(HocketParser.ParametersContext list) {
        List<Parameter> parameters = new ArrayList<>();
        for (HocketParser.ParameterContext parameter : list.parameter()) {
            if (!parameters.isEmpty() && parameters.getLast().rest()) {
                builder.problems.add("a parameter that takes the rest must be the last", parameters.getLast().span(), null);
            }
            parameters.add(parameter(parameter));
        }
        return parameters;
    }

    private Parameter parameter(HocketParser.ParameterContext parameter) {
        if (parameter.ELLIPSIS() != null) {
            return new Parameter(builder.patterns.binding(parameter.name()), null, true, SyntaxSpans.of(parameter));
        }
        Expression defaultValue = parameter.expression() == null ? null : builder.operators.expression(parameter.expression());
        return new Parameter(builder.patterns.pattern(parameter.pattern()), defaultValue, false, SyntaxSpans.of(parameter));
    }

    private Statement imported(HocketParser.ImportedContext imported) {
        boolean selective = imported.LPAREN() != null;
        boolean file = imported.string() != null;
        List<Identifier> names = imported.name().stream().map(builder::identifier).toList();
        Identifier target;
        if (file) {
            target = new Identifier(builder.strings.plain(imported.string(), "the path of an import"),
                    SyntaxSpans.of(imported.string()));
        } else {
            target = names.getFirst();
            names = names.subList(1, names.size());
        }
        Identifier alias = imported.AS() != null ? names.getFirst() : file || selective ? null : target;
        if (alias == null && !selective) {
            builder.problems.add("this import needs a name", SyntaxSpans.of(imported),
                    "write `import \"" + target.text() + "\" as name`, or list what you need: `import \"" + target.text()
                            + "\" (f, g)`");
        }
        return new Declaration.Import(target, file, alias, selective ? names : List.of(), SyntaxSpans.of(imported));
    }

    Statement evaluation(HocketParser.EvaluationContext evaluation) {
        Expression first = builder.operators.expression(evaluation.expression(0));
        if (evaluation.assignmentOperator() == null) {
            return new Statement.Evaluation(first, SyntaxSpans.of(evaluation));
        }
        BinaryOperator operator = assigned(evaluation.assignmentOperator());
        checkTarget(first, operator);
        return new Statement.Assignment(first, operator, builder.operators.expression(evaluation.expression(1)),
                SyntaxSpans.of(evaluation));
    }

    private void checkTarget(Expression target, BinaryOperator operator) {
        switch (target) {
            case Expression.Reference _, Expression.Member _, Expression.Index _ -> { }
            case Expression.ListLiteral list when operator == null -> list.items().forEach(item -> {
                if (item.spread()) {
                    builder.problems.add("an assignment to a list takes no rest", item.span(), "use `let [a, ...rest] = xs`");
                }
                checkTarget(item.value(), null);
            });
            default -> builder.problems.add("this cannot be assigned to", target.span(),
                    "on the left of `=` stands a name, a field, an item, or a list of these; to compare, write `==`");
        }
    }

    private static BinaryOperator assigned(HocketParser.AssignmentOperatorContext operator) {
        return switch (operator.getStart().getType()) {
            case HocketLexer.ADD_ASSIGN -> BinaryOperator.ADD;
            case HocketLexer.SUBTRACT_ASSIGN -> BinaryOperator.SUBTRACT;
            case HocketLexer.MULTIPLY_ASSIGN -> BinaryOperator.MULTIPLY;
            case HocketLexer.DIVIDE_ASSIGN -> BinaryOperator.DIVIDE;
            case HocketLexer.FLOOR_ASSIGN -> BinaryOperator.FLOOR_DIVIDE;
            case HocketLexer.REMAINDER_ASSIGN -> BinaryOperator.REMAINDER;
            case HocketLexer.POWER_ASSIGN -> BinaryOperator.POWER;
            default -> null;
        };
    }
}
