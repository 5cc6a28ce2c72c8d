package org.hocket.interpreter.check;

import java.util.List;

import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.Statement;

/** Declares what blocks declare, and resolves the names in statements. */
final class StatementResolver {

    private final Environment environment;
    private final ExpressionResolver expressions;
    private final NameResolver names;
    private final PatternResolver patterns;
    private final Changes changes;
    private final ImportResolver imports;

    StatementResolver(Environment environment, ExpressionResolver expressions, NameResolver names, PatternResolver patterns,
            Changes changes) {
        this.environment = environment;
        this.expressions = expressions;
        this.names = names;
        this.patterns = patterns;
        this.changes = changes;
        this.imports = new ImportResolver(environment);
    }

    /** Resolves the statements of a block, in whose scope the environment is: tests last, as they run when all else has. */
    void resolve(List<Statement> block) {
        block.forEach(this::declare);
        block.stream().filter(statement -> !(statement instanceof Declaration.Test)).forEach(this::resolve);
        block.stream().filter(Declaration.Test.class::isInstance).forEach(this::resolve);
    }

    private void declare(Statement statement) {
        switch (statement) {
            case Declaration.Function function -> declareFunction(function);
            case Declaration.Record type -> declareType(type.name(), new Symbol.RecordType(type));
            case Declaration.ErrorKind type -> declareType(type.name(), new Symbol.ErrorType(type));
            case Declaration.Import entry -> {
                requireTopLevel(entry.target(), "an import");
                imports.declare(entry);
            }
            case Statement.Binding binding -> patterns.declare(binding.pattern(),
                    binding.mutable() ? Variable.Origin.VAR : Variable.Origin.LET);
            case Statement.Shared cell -> environment.declareVariable(cell.name(), Variable.Origin.SHARED);
            case Statement.Use use -> environment.declareVariable(use.name(), Variable.Origin.USE);
            case Declaration.Test test -> requireTopLevel(test.name(), "a test", "move it out of the block");
            case Statement.Assertion _, Statement.Assignment _, Statement.Evaluation _, Statement.For _, Statement.While _ -> {
            }
        }
    }

    private void declareFunction(Declaration.Function function) {
        if (environment.isTopLevel()) {
            environment.declareSymbol(function.name(), new Symbol.Function(function));
            return;
        }
        Variable variable = environment.declareVariable(function.name(), Variable.Origin.FUNCTION);
        if (variable != null) {
            environment.resolution().putSource(variable, function);
        }
    }

    private void declareType(Identifier name, Symbol type) {
        requireTopLevel(name, Descriptions.of(type));
        environment.declareSymbol(name, type);
    }

    private void requireTopLevel(Identifier name, String what) {
        requireTopLevel(name, what, "move the declaration of `" + name.text() + "` out of the block");
    }

    private void requireTopLevel(Identifier name, String what, String help) {
        if (!environment.isTopLevel()) {
            environment.report().error(name.span(), what + " stands at the top level of a file, not in a block", help);
        }
    }

    /** Resolves a statement whose names are declared. */
    void resolve(Statement statement) {
        switch (statement) {
            case Declaration.Function function -> resolveFunction(function);
            case Declaration.Record type ->
                    expressions.function(CodeUnit.Kind.FUNCTION, type, type.fields(), null);
            case Declaration.ErrorKind type ->
                    expressions.function(CodeUnit.Kind.FUNCTION, type, type.fields(), null);
            case Declaration.Import _ -> {
            }
            case Statement.Binding binding -> {
                expressions.resolve(binding.value());
                patterns.resolve(binding.pattern());
                noteSource(binding.pattern(), binding);
            }
            case Statement.Shared cell -> {
                expressions.resolve(cell.value());
                environment.reveal(cell.name());
                noteSource(cell.name(), cell);
            }
            case Statement.Use use -> {
                expressions.resolve(use.value());
                names.closer(use);
                environment.reveal(use.name());
                noteSource(use.name(), use);
            }
            case Declaration.Test test -> expressions.resolve(test.body());
            case Statement.Assertion assertion -> Children.of(assertion).forEach(expressions::resolve);
            case Statement.Assignment assignment -> resolveAssignment(assignment);
            case Statement.Evaluation evaluation -> expressions.resolve(evaluation.expression());
            case Statement.While loop -> {
                expressions.resolve(loop.condition());
                expressions.resolve(loop.body());
            }
            case Statement.For loop -> resolveFor(loop);
        }
    }

    private void resolveFunction(Declaration.Function function) {
        if (!environment.isTopLevel()) {
            environment.reveal(function.name());
        }
        expressions.function(CodeUnit.Kind.FUNCTION, function, function.parameters(), function.body());
    }

    private void resolveFor(Statement.For loop) {
        expressions.resolve(loop.subject());
        environment.inScope(() -> {
            patterns.declare(loop.pattern(), Variable.Origin.LOOP);
            patterns.resolve(loop.pattern());
            noteSource(loop.pattern(), loop);
            expressions.resolve(loop.body());
        });
    }

    /** Notes what gives its value to a name that stands for the whole of it. */
    private void noteSource(Pattern pattern, Statement source) {
        if (pattern instanceof Pattern.Binding(Identifier name, _)) {
            noteSource(name, source);
        }
    }

    private void noteSource(Identifier name, Statement source) {
        Variable variable = environment.resolution().variable(name);
        if (variable != null) {
            environment.resolution().putSource(variable, source);
        }
    }

    private void resolveAssignment(Statement.Assignment assignment) {
        if (assignment.target() instanceof Expression.Reference name && assignment.operator() == null) {
            expressions.resolveAssigned(name, assignment.value());
        } else {
            expressions.resolve(assignment.target());
        }
        expressions.resolve(assignment.value());
        changes.assigned(assignment);
    }
}
