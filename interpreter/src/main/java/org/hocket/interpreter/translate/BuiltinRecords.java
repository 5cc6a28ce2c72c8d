package org.hocket.interpreter.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;

import org.hocket.grammar.Span;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.node.call.RecordNode;
import org.hocket.interpreter.node.call.StaticFunction;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.local.ArgumentNode;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.Signature;

/** Constructors of the language's own records and kinds of error: {@code IoError("no such file")}. */
final class BuiltinRecords {

    private static final Object[] NO_CAPTURES = {};

    private BuiltinRecords() {
    }

    static StaticFunction constructor(ModuleTranslator module, RecordType type) {
        Signature signature = type.signature();
        return new StaticFunction(signature, () -> closure(module, type, signature));
    }

    private static Closure closure(ModuleTranslator module, RecordType type, Signature signature) {
        ExpressionNode[] fields = new ExpressionNode[type.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            Object value = type.defaultOf(i);
            fields[i] = new ArgumentNode(i, value == null ? null : Literals.of(value));
        }
        HocketRootNode root = new HocketRootNode(module.language(), new FrameDescriptor(), type.name(), HocketRootNode.Kind.FILE, module.text(),
                module.source(), new Span(0, 0), new RecordNode(type, fields));
        return new Closure(signature, root.getCallTarget(), NO_CAPTURES, null);
    }
}
