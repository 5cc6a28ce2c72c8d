package org.hocket.interpreter.check;

import java.util.Collection;

import org.hocket.interpreter.value.Signature;

/** What the checker knows of a module of the library. */
public interface LibraryNames {

    Collection<String> members();

    /** How the member of that name is called; null where it is no function. */
    Signature signature(String member);
}
