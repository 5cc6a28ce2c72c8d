package org.hocket.stdlib.fs;

/** A value that other modules can read to its end, such as an open file. */
public interface ByteInput {

    /**
     * The next bytes.
     *
     * @param limit how many at most, from 1; fewer only at the end
     * @throws org.hocket.interpreter.value.Failure an {@code IoError} where it cannot be read
     */
    byte[] nextBytes(int limit);
}
