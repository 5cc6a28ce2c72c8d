package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Statement;

/**
 * The parser's tree to records, where errors are found that a grammar cannot tell. One builder for each kind of syntax
 * does the work; this one ties them together, and has what all of them need.
 */
final class SyntaxBuilder {

    final SyntaxProblems problems;
    final SyntaxStatements statements;
    final SyntaxExpressions expressions;
    final SyntaxOperators operators;
    final SyntaxControl control;
    final SyntaxTasks tasks;
    final SyntaxSelect selects;
    final SyntaxPatterns patterns;
    final SyntaxStrings strings;
    final SyntaxCommands commands;
    private final TokenStream tokens;
    private final Map<Integer, String> documentation;

    SyntaxBuilder(SyntaxProblems problems, TokenStream tokens, Map<Integer, String> documentation) {
        this.problems = problems;
        this.tokens = tokens;
        this.documentation = documentation;
        statements = new SyntaxStatements(this);
        expressions = new SyntaxExpressions(this);
        operators = new SyntaxOperators(this);
        control = new SyntaxControl(this);
        tasks = new SyntaxTasks(this);
        selects = new SyntaxSelect(this);
        patterns = new SyntaxPatterns(this);
        strings = new SyntaxStrings(this);
        commands = new SyntaxCommands(this);
    }

    Module module(HocketParser.ScriptContext script) {
        return new Module(statements(script.statements()), new Span(0, problems.source().text().length()));
    }

    Expression.Block block(HocketParser.BlockContext block) {
        return new Expression.Block(statements(block.statements()), SyntaxSpans.of(block));
    }

    private List<Statement> statements(HocketParser.StatementsContext list) {
        List<Statement> built = new ArrayList<>();
        for (HocketParser.StatementContext statement : list.statement()) {
            refuseLineThatBeginsWithMinus(statement.getStart());
            built.addAll(statements.statements(statement));
        }
        return built;
    }

    /** As a stream would map them, but on a third of the stack: nesting brackets nest this call. */
    static <A, B> List<B> each(List<A> rules, Function<A, B> build) {
        List<B> built = new ArrayList<>(rules.size());
        for (A rule : rules) {
            built.add(build.apply(rule));
        }
        return built;
    }

    private void refuseLineThatBeginsWithMinus(Token first) {
        if (first.getType() == HocketLexer.MINUS && first.getTokenIndex() > 0) {
            Token before = tokens.get(first.getTokenIndex() - 1);
            if (before.getType() == HocketLexer.SEPARATOR && !before.getText().equals(";")) {
                problems.lineBeginsWithOperator(first);
            }
        }
    }

    Identifier identifier(HocketParser.NameContext name) {
        return new Identifier(name.getText(), SyntaxSpans.of(name));
    }

    Identifier identifier(HocketParser.TypeNameContext name) {
        return new Identifier(name.getText(), SyntaxSpans.of(name));
    }

    /** The doc comment above what starts with that token; null where there is none. */
    String documentation(Token first) {
        return documentation.get(first.getStartIndex());
    }
}
