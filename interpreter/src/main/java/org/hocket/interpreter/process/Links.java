package org.hocket.interpreter.process;

import org.hocket.interpreter.value.ErrorValue;

/**
 * What values refer to that is not in them: types, code, things with an identity. Both ends of a pipe have one, and each
 * understands the descriptions of the other.
 */
public interface Links {

    /**
     * Something that travels by name, described by plain values: a record type, a function, a channel, a cell. The description is
     * written like any value, and may hold values that need descriptions in their turn.
     *
     * @throws org.hocket.interpreter.value.Failure where it cannot travel: see {@link Travel#refusal}
     */
    Object describe(Object thing);

    /** What a description of the other side means here. */
    Object resolve(Object description);

    /** What is to be known of how an error came to be thrown, as a plain value; null of the language where nothing is. */
    Object trail(ErrorValue error);

    /** Takes what {@link #trail} gave on the other side, for an error that was read. */
    void setTrail(ErrorValue error, Object trail);
}
