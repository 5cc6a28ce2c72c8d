package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Arithmetic;

/** {@code **}: numbers. */
public abstract class PowerNode extends BinaryNode {

    @Specialization
    protected Object any(Object left, Object right) {
        return slow(Arithmetic::power, left, right);
    }
}
