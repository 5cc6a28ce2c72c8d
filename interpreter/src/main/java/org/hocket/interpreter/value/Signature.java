package org.hocket.interpreter.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameters of something that can be called.
 *
 * @param parameters in order; at most one is a rest, and only the last
 */
public record Signature(String name, List<Parameter> parameters) {

    /**
     * @param name     {@code "_"} for a parameter that takes its argument apart
     * @param optional whether a call may leave it out
     * @param rest     whether it takes all further positional arguments
     * @param shown    as documentation shows it: {@code n}, {@code separator = ""}, {@code ...items}
     */
    public record Parameter(String name, boolean optional, boolean rest, String shown) {
    }

    /** How many positional arguments there must be at least. */
    public int required() {
        return (int) parameters.stream().filter(p -> !p.optional() && !p.rest()).count();
    }

    public boolean hasRest() {
        return !parameters.isEmpty() && parameters.getLast().rest();
    }

    /** The position of the parameter of that name, or -1. */
    public int indexOf(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return parameters.stream().map(Parameter::shown).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
