package org.hocket.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;

import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.translate.ModuleTranslator;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;

/** Runs a script from its first line to the end of its last task. */
final class ScriptRootNode extends RootNode {

    private final HocketContext context;
    private final Source source;

    /** The source as it was parsed; each further execution runs it anew. */
    private ModuleTranslator parsed;

    ScriptRootNode(HocketLanguage language, HocketContext context, Source source) {
        super(language);
        this.context = context;
        this.source = source;
        this.parsed = context.loader().script(source);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return runToEnd();
    }

    @TruffleBoundary
    private Object runToEnd() {
        try {
            return run();
        } finally {
            context.end();
        }
    }

    private Object run() {
        Task main = context.begin(source.getName());
        Object result = null;
        Throwable thrown = null;
        try {
            ModuleTranslator script = takeParsed();
            if (context.loader().usesProcesses()) {
                context.processes().startAhead();
            }
            result = script.runOnce(main);
        } catch (Throwable e) {
            HocketError error = HocketError.orNull(e, null);
            thrown = error == null ? e : error;
        }
        try {
            main.end(thrown);
        } catch (CancelledTaskException cancelled) {
            flush();
            throw new ScriptExit(context.exitStatus());
        } catch (Throwable error) {
            flushAfter(error);
            throw error;
        }
        flush();
        if (context.unread()) {
            throw new ScriptExit(context.exitStatus());
        }
        return context.isResultWanted() ? forHosts(result) : true;
    }

    private synchronized ModuleTranslator takeParsed() {
        ModuleTranslator script = parsed == null ? context.loader().script(source) : parsed;
        parsed = null;
        return script;
    }

    /** The error that ended the script is told, whether or not the rest of what it printed can be written. */
    private void flushAfter(Throwable error) {
        try {
            flush();
        } catch (HocketError unwritten) {
            error.addSuppressed(unwritten);
        }
    }

    private void flush() {
        try {
            context.flush();
        } catch (Failure failure) {
            throw HocketError.from(failure, null);
        }
    }

    /** What a value is to other languages; a task is nothing to them. */
    private static Object forHosts(Object value) {
        return switch (value) {
            case TruffleObject object -> object;
            case Long number -> number;
            case Double number -> number;
            case Boolean bool -> bool;
            case String text -> text;
            default -> NullValue.NULL;
        };
    }

    @Override
    public String getName() {
        return "<script>";
    }
}
