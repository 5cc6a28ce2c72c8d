package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Failure;

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
    public static final class Write extends WriteNode {

        private final Global global;

        @Child private ExpressionNode value;

        /** @param value null where it is handed to {@link #executeWrite} */
        public Write(Global global, ExpressionNode value) {
            this.global = global;
            this.value = value;
        }

        @Override
        public void executeVoid(VirtualFrame frame) {
            executeWrite(frame, value.execute(frame));
        }

        @Override
        public void executeWrite(VirtualFrame frame, Object written) {
            global.set(written);
        }
    }

    private static Object read(Global global, ExpressionNode node) {
        try {
            return global.get();
        } catch (Failure failure) {
            CompilerDirectives.transferToInterpreter();
            throw early(failure, node);
        }
    }

    @TruffleBoundary
    private static HocketError early(Failure failure, ExpressionNode node) {
        return HocketError.from(failure, node);
    }
}
