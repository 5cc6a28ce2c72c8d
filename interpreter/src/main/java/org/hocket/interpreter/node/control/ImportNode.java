package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.translate.ModuleTranslator;
import org.hocket.interpreter.value.NullValue;

/** The import of a file: runs its top level, the first time that any file imports it. */
public final class ImportNode extends ExpressionNode {

    private final ModuleTranslator module;

    public ImportNode(ModuleTranslator module) {
        this.module = module;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        run(task(frame));
        return NullValue.NULL;
    }

    @TruffleBoundary
    private void run(Task task) {
        module.runOnce(task);
    }
}
