package org.hocket.interpreter.node.operator;

import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.value.Membership;

/** {@code in}: an item of a list, range, set or bytes, a key of a map, a part of a string. */
public abstract class InNode extends BinaryNode {

    @Specialization
    protected boolean any(Object left, Object right) {
        return (boolean) slow(Membership::contains, left, right);
    }
}
