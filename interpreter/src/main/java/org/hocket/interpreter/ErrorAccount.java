package org.hocket.interpreter;

import java.util.List;

import org.hocket.grammar.Diagnostic.Label;
import org.hocket.grammar.Diagnostic.Place;

/**
 * What is to be told of an error that arose elsewhere.
 *
 * @param place  where it arose; null where that is in no script
 * @param labels texts for places beside it
 * @param help   what to write instead, or null
 * @param stack  the functions and tasks that it ended there, innermost first
 * @param item   the item of a parallel map that it ended there; null where there is none
 */
public record ErrorAccount(Place place, List<Label> labels, String help, List<String> stack, String item) {

    /** Of an error of which no more is known than where it arose. */
    public static ErrorAccount at(Place place, String help) {
        return new ErrorAccount(place, List.of(), help, List.of(), null);
    }
}
