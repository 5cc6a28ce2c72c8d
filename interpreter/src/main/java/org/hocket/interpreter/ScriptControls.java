package org.hocket.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** The language's bindings, through which a host controls a script that runs: {@code interrupt} cancels it. */
@ExportLibrary(InteropLibrary.class)
final class ScriptControls implements TruffleObject {

    private static final String INTERRUPT = "interrupt";

    private final HocketContext context;

    ScriptControls(HocketContext context) {
        this.context = context;
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return HocketLanguage.class;
    }

    @ExportMessage
    boolean isScope() {
        return true;
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ListValue.of(INTERRUPT);
    }

    @ExportMessage
    boolean isMemberInvocable(String member) {
        return member.equals(INTERRUPT);
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, @SuppressWarnings("unused") Object[] arguments) throws UnknownIdentifierException {
        if (!member.equals(INTERRUPT)) {
            throw UnknownIdentifierException.create(member);
        }
        context.interrupt();
        return NullValue.NULL;
    }

    @ExportMessage
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return "controls of a script";
    }
}
