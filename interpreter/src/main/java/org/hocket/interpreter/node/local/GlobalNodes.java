package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;

/** Reading and writing of a {@link Global}. */
public final class GlobalNodes {

    private GlobalNodes() {
    }

    /** Reads a {@code let}, which once it has a value is a constant. */
    public static final class ReadLet extends ExpressionNode {

        private final Global global;

        @CompilationFinal private Object value;

        public ReadLet(Global global) {
            this.global = global;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            if (value == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                value = read(global, this);
            }
            return value;
        }
    }

    /** Reads a {@code var}. */
    public static final class ReadVar extends ExpressionNode {

        private final Global global;

        public ReadVar(Global global) {
            this.global = global;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return read(global, this);
        }
    }

    /** Writes either. */
    public static final class Write extends BoxedWriteNode {

        private final Global global;
        private final boolean mutable;

        /**
         * @param mutable whether it is a {@code var}; what is in a {@code let} is within reach of every task
         * @param value   null where it is handed to {@link #executeWrite}
         */
        public Write(Global global, boolean mutable, ExpressionNode value) {
            super(value);
            this.global = global;
            this.mutable = mutable;
        }

        @Override
        public void executeWrite(VirtualFrame frame, Object written) {
            global.set(mutable ? written : ShareNode.share(written));
        }
    }

    private static Object read(Global global, ExpressionNode node) {
        Object value = global.get();
        if (value == null) {
            CompilerDirectives.transferToInterpreter();
            throw HocketError.from(global.early(), node);
        }
        return value;
    }
}
