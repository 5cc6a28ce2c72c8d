package org.hocket.grammar;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Ends the parse at the first token that does not fit: what is guessed after it would only report echoes. */
final class FirstFailure extends BailErrorStrategy {

    /** Thrown out of the parser. */
    static final class Found extends RuntimeException {
        private final transient RecognitionException cause;

        private Found(RecognitionException cause) {
            super(null, null, false, false);
            this.cause = cause;
        }

        RecognitionException recognition() {
            return cause;
        }
    }

    @Override
    public void reportError(Parser parser, RecognitionException failure) {
        throw new Found(failure);
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new Found(new InputMismatchException(parser));
    }

    @Override
    public void sync(Parser parser) {
        // A loop or an option that the next token does not fit ends; what must come then tells the failure.
    }
}
