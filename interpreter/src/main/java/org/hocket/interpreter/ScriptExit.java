package org.hocket.interpreter;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** The end of a script that asked for it, or was interrupted. */
@ExportLibrary(InteropLibrary.class)
final class ScriptExit extends AbstractTruffleException {

    private final int status;

    /** @param status the exit code of the process */
    ScriptExit(int status) {
        super("exit(" + status + ")");
        this.status = status;
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return ExceptionType.EXIT;
    }

    @ExportMessage
    int getExceptionExitStatus() {
        return status;
    }
}
