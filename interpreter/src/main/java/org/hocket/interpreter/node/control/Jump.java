package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** The ways out of a place that are no errors. */
public abstract sealed class Jump extends ControlFlowException {

    /** {@code break}: to the end of the innermost loop. */
    public static final class Break extends Jump {
        public static final Break INSTANCE = new Break();
    }

    /** {@code continue}: to the next turn of the innermost loop. */
    public static final class Continue extends Jump {
        public static final Continue INSTANCE = new Continue();
    }

    /** {@code return}: to the end of the function. */
    public static final class Return extends Jump {

        private final transient Object value;

        public Return(Object value) {
            this.value = value;
        }

        public Object value() {
            return value;
        }
    }
}
