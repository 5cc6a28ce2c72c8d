package org.hocket.interpreter.check;

import java.util.Collection;
import java.util.Set;

import org.hocket.interpreter.value.Signature;

/** What the checker needs to know of what the language gives to every script. */
public interface Vocabulary {

    /** The functions that are in scope everywhere; the record types of the language are not among them. */
    Set<String> globals();

    /** How one of {@link #globals} is called. */
    Signature globalSignature(String global);

    /** The type of what a global gives; null where that depends on its arguments. */
    String globalResult(String global);

    /** The values that are in scope everywhere. */
    Set<String> globalValues();

    /** How a function that such a value has of its own is called; null where it has none of that name. */
    Signature ownSignature(String globalValue, String function);

    /** The names that {@code type} gives to values of the language, which {@code is} tests for. */
    Set<String> typeNames();

    /** The methods of one of these types; null where not all of them are known. */
    LibraryNames methods(String type);

    /** The types that have a method of that name. */
    Collection<String> typesWith(String method);

    /** The names that stand for parts of a type's values, as in {@code error.message}; null where any name may. */
    Collection<String> fields(String type);

    /** The names of the methods that change their receiver in place: for some type, not for every one that has such a method. */
    Set<String> changingMethods();

    /** The names of the library's modules. */
    Collection<String> libraries();

    /** The library module of that name, or null. */
    LibraryNames library(String module);
}
