package org.hocket.interpreter.check;

import java.util.Collection;

import org.hocket.interpreter.value.Signature;

/** What the checker knows of a module of the library, or of the methods of a type. */
public interface LibraryNames {

    Collection<String> members();

    /** How the member of that name is called; null where it is no function, or not there. */
    Signature signature(String member);

    /** The type of what the member of that name gives; null where that depends on its arguments. */
    String result(String member);
}
