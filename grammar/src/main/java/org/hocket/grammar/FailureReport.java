package org.hocket.grammar;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Says in words of the language why the parser could not go on. */
final class FailureReport {

    private final SourceText source;
    private final CommonTokenStream tokens;
    private final Token token;

    FailureReport(SourceText source, CommonTokenStream tokens, FirstFailure.Found failure) {
        this.source = source;
        this.tokens = tokens;
        this.token = failure.recognition().getOffendingToken();
    }

    Diagnostic diagnostic() {
        return Diagnostic.of(SyntaxProblems.KIND, "unexpected `" + token.getText() + "`", source, SyntaxSpans.of(token), null);
    }
}
