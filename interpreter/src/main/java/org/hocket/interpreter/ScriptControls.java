package org.hocket.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** The language's bindings, through which a host controls a script that runs: {@code exit} cancels it and gives its exit code. */
@ExportLibrary(InteropLibrary.class)
final class ScriptControls implements TruffleObject {

    private static final String EXIT = "exit";

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
        return ListValue.of(EXIT);
    }

    @ExportMessage
    boolean isMemberInvocable(String member) {
        return member.equals(EXIT);
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException, ArityException,
            UnsupportedTypeException {
        if (!member.equals(EXIT)) {
            throw UnknownIdentifierException.create(member);
        }
        if (arguments.length != 1) {
            throw ArityException.create(1, 1, arguments.length);
        }
        if (!(arguments[0] instanceof Integer status)) {
            throw UnsupportedTypeException.create(arguments, "an exit code is an int");
        }
        context.exit(status);
        return NullValue.NULL;
    }

    @ExportMessage
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return "controls of a script";
    }
}
