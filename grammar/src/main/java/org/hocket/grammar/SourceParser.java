package org.hocket.grammar;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;

import org.hocket.grammar.tree.Module;

/** The one door to the grammar: text in, tree or errors out. */
public final class SourceParser {

    private SourceParser() {
    }

    /** Never throws for what stands in the source. */
    public static ParseResult parse(SourceText source) {
        SyntaxProblems problems = new SyntaxProblems(source);
        HocketLexer lexer = new HocketLexer(new ScriptCharStream(source.text()));
        lexer.removeErrorListeners();
        lexer.reportTo(problems);
        TokenArranger arranger = new TokenArranger(lexer.tokens());
        if (problems.isEmpty()) {
            Module module = build(problems, arranger);
            if (problems.isEmpty()) {
                return new ParseResult.Parsed(module);
            }
        }
        return new ParseResult.Failed(problems.inOrder());
    }

    /** The tree; null where the parser could not go on, which stands in {@code problems} then. */
    private static Module build(SyntaxProblems problems, TokenArranger arranger) {
        CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(arranger.arrange()));
        HocketParser parser = new HocketParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFailure());
        try {
            HocketParser.ScriptContext script = parser.script();
            return new SyntaxBuilder(problems, tokens, arranger.documentation()).module(script);
        } catch (FirstFailure.Found failure) {
            problems.add(new FailureReport(problems.source(), tokens, failure).diagnostic());
        } catch (NestingParser.TooDeep tooDeep) {
            problems.tooDeep(SyntaxSpans.of(tooDeep.place()));
        }
        return null;
    }
}
