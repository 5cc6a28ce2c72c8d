package org.hocket.faulty;

import org.hocket.interpreter.builtin.Library;

/** A module with a mistake in it, to see what becomes of one. */
public final class FaultyModule implements Library.Provider {

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Library library() {
        return Library.of("faulty", "Mistakes.").function("fail()", "Fails.", "", a -> {
            throw new IllegalStateException("the table is upside down");
        });
    }
}
