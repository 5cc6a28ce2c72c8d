package org.hocket.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.value.Signature;

/** The body of a function, a task or a module, ready to be called. */
public final class HocketRootNode extends RootNode {

    private final String name;
    private final Kind kind;
    private final SourceText sourceText;
    private final Source source;
    private final Span span;

    @Child private ExpressionNode body;

    /** What kind of body it is. */
    public enum Kind {
        /** Something that a script calls, and so a line in the trail of an error. */
        FUNCTION,
        /** The body of a task, with which its trail ends, though it may run on top of another's frames. */
        TASK,
        FILE
    }

    /**
     * @param source   the same text as {@code sourceText}, as Truffle knows it
     */
    public HocketRootNode(TruffleLanguage<?> language, FrameDescriptor frame, String name, Kind kind,
            SourceText sourceText, Source source, Span span, ExpressionNode body) {
        super(language, frame);
        this.name = name;
        this.kind = kind;
        this.sourceText = sourceText;
        this.source = source;
        this.span = span;
        this.body = body;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Frames.poll(frame);
        try {
            return body.execute(frame);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            throw exhausted(exhausted);
        }
    }

    @TruffleBoundary
    private HocketError exhausted(Error error) {
        return HocketError.orNull(error, body);
    }

    public SourceText sourceText() {
        return sourceText;
    }

    /** Of the file that it stands in, as Truffle knows it. */
    public Source source() {
        return source;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isAnonymous() {
        return name.equals(Signature.ANONYMOUS);
    }

    public Place place() {
        return new Place(sourceText, span);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public SourceSection getSourceSection() {
        return source.createSection(span.start(), span.length());
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
