package org.hocket.grammar;

import java.util.List;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

import org.hocket.grammar.tree.Module;

/** A text that was run through lexer and parser: a tree, or where that failed. */
final class SyntaxAttempt {

    private final SourceText source;
    private final List<Token> raw;
    private final List<Mistake> lexical;
    private final boolean endsOpen;
    private final TokenArranger arranger;
    private final CommonTokenStream tokens;
    private HocketParser.ScriptContext script;
    private RecognitionException failure;
    private Token tooDeep;

    SyntaxAttempt(SourceText source) {
        this.source = source;
        CharStream characters = new ScriptCharStream(source.text());
        characters.seek(source.start());
        HocketLexer lexer = new HocketLexer(characters);
        lexer.setLine(source.line(source.start()));
        lexer.removeErrorListeners();
        raw = lexer.tokens();
        lexical = lexer.mistakes();
        endsOpen = lexer.endsOpen();
        arranger = new TokenArranger(raw);
        tokens = new CommonTokenStream(new ListTokenSource(arranger.arrange()));
        if (lexical.isEmpty()) {
            parse();
        }
    }

    private void parse() {
        HocketParser parser = new HocketParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFailure());
        try {
            script = parser.script();
        } catch (FirstFailure.Found found) {
            failure = found.recognition();
        } catch (NestingParser.TooDeep found) {
            tooDeep = found.place();
        }
    }

    SourceText source() {
        return source;
    }

    boolean isComplete() {
        return script != null;
    }

    /** The tree of a complete attempt; what a grammar cannot tell goes to {@code problems}. */
    Module build(SyntaxProblems problems) {
        return new SyntaxBuilder(problems, tokens, arranger.documentation()).module(script);
    }

    /** What is wrong in the text itself, in strings and signs; empty before the tokens could be parsed. */
    List<Mistake> lexical() {
        return lexical;
    }

    /** The tokens as the lexer made them, ends of lines among them. */
    List<Token> raw() {
        return raw;
    }

    /** The token at which the script nests too deep; null where it does not. */
    Token tooDeep() {
        return tooDeep;
    }

    /** Whether more text could make it complete. */
    boolean isUnfinished() {
        return endsOpen || failure != null && failure.getOffendingToken().getType() == Token.EOF;
    }

    /** Where the parser could not go on. */
    FailurePlace failure() {
        tokens.fill();
        return FailurePlace.of(source, tokens.getTokens(), failure);
    }
}
