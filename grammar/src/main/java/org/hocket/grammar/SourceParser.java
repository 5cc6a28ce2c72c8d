package org.hocket.grammar;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;

import org.hocket.grammar.tree.Module;

/**
 * The one door to the grammar: text in, tree or errors out. The text becomes tokens ({@link StringLexer}), the tokens
 * are arranged so that one of them decides everything ({@link TokenArranger}), the generated parser finds the rules,
 * and {@link SyntaxBuilder} makes records of them. ANTLR's prediction therefore never runs, and its modes (SLL, LL)
 * make no difference.
 */
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
        CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(arranger.arrange()));
        SyntaxProblems structural = new SyntaxProblems(source);
        HocketParser.ScriptContext script = script(tokens, structural);
        problems.addEarlier(structural);
        if (problems.isEmpty()) {
            Module module = new SyntaxBuilder(problems, tokens, arranger.documentation()).module(script);
            if (problems.isEmpty()) {
                return new ParseResult.Parsed(module);
            }
        }
        return new ParseResult.Failed(problems.inOrder());
    }

    /** What the parser makes of the tokens; null where it could not go on, which stands in {@code problems} then. */
    private static HocketParser.ScriptContext script(CommonTokenStream tokens, SyntaxProblems problems) {
        HocketParser parser = new HocketParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFailure());
        try {
            return parser.script();
        } catch (FirstFailure.Found failure) {
            new FailureReport(problems, tokens, failure.recognition()).report();
        } catch (NestingParser.TooDeep tooDeep) {
            problems.tooDeep(SyntaxSpans.of(tooDeep.place()));
        }
        return null;
    }
}
