package org.hocket.interpreter;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.DiagnosticRenderer;

/** A script that does not parse or does not check, with all that is wrong with it; nothing of it has run. */
@ExportLibrary(InteropLibrary.class)
public final class RejectedScript extends RenderedException {

    private final transient List<Diagnostic> diagnostics;

    /** @param diagnostics at least one, in the order of the text */
    RejectedScript(List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().message(), null);
        this.diagnostics = List.copyOf(diagnostics);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public String rendered() {
        return together(DiagnosticRenderer::render);
    }

    @Override
    public String coloured() {
        return together(DiagnosticRenderer::renderColoured);
    }

    private String together(Function<Diagnostic, String> render) {
        return diagnostics.stream().map(render).collect(Collectors.joining("\n\n"));
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return ExceptionType.PARSE_ERROR;
    }
}
