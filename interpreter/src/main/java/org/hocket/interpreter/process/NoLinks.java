package org.hocket.interpreter.process;

import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.NullValue;

/** For messages of plain values only. */
final class NoLinks implements Links {

    @Override
    public Object describe(Object thing) {
        throw Travel.refusal(thing);
    }

    @Override
    public Object resolve(Object description) {
        throw new IllegalArgumentException("nothing is known by a name yet");
    }

    @Override
    public Object trail(ErrorValue error) {
        return NullValue.NULL;
    }

    @Override
    public void setTrail(ErrorValue error, Object trail) {
        // Nobody asks for it.
    }
}
