package org.hocket.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.value.ListValue;

/** What ends a script early, with the text that people are to read of it as its members. */
@ExportLibrary(InteropLibrary.class)
public abstract class RenderedException extends AbstractTruffleException {

    /** The member that holds the text. */
    public static final String RENDERED = "rendered";

    /** The member that holds the text in colours, for a terminal. */
    public static final String COLOURED = "coloured";

    static final int STACK_LIMIT = 64;

    /** @param location the node that is to blame; null where there is none */
    protected RenderedException(String message, Node location) {
        super(message, null, STACK_LIMIT, location);
    }

    /** The text, as the printer of errors makes it. */
    public abstract String rendered();

    /** The same in colours, for a terminal. */
    public abstract String coloured();

    @ExportMessage
    final boolean hasMembers() {
        return true;
    }

    @ExportMessage
    final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ListValue.of(RENDERED, COLOURED);
    }

    @ExportMessage
    final boolean isMemberReadable(String member) {
        return member.equals(RENDERED) || member.equals(COLOURED);
    }

    @ExportMessage
    @TruffleBoundary
    final Object readMember(String member) throws UnknownIdentifierException {
        return switch (member) {
            case RENDERED -> rendered();
            case COLOURED -> coloured();
            default -> throw UnknownIdentifierException.create(member);
        };
    }
}
