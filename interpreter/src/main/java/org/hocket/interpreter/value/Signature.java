package org.hocket.interpreter.value;

import java.util.List;
import java.util.stream.Collectors;

import org.hocket.interpreter.check.Suggestions;

/**
 * The parameters of something that can be called.
 *
 * @param name       {@link #ANONYMOUS} where it has none
 * @param parameters in order; at most one is a rest, and only the last
 * @param record     the type whose fields the parameters are; null where they are none
 */
public record Signature(String name, List<Parameter> parameters, String record) {

    /** The name of functions without one. */
    public static final String ANONYMOUS = "<function>";

    /**
     * @param name     {@code "_"} for a parameter that takes its argument apart
     * @param optional whether a call may leave it out
     * @param rest     whether it takes all further positional arguments
     * @param shown    as documentation shows it: {@code n}, {@code separator = ""}, {@code ...items}
     */
    public record Parameter(String name, boolean optional, boolean rest, String shown) {
    }

    public Signature(String name, List<Parameter> parameters) {
        this(name, parameters, null);
    }

    public boolean isAnonymous() {
        return name.equals(ANONYMOUS);
    }

    /** As the beginning of a message calls what has it. */
    public String called() {
        return isAnonymous() ? "the function" : name;
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

    /** What is wrong where a call names a parameter that there is not. */
    public Failure lacks(String parameter) {
        List<String> names = parameters.stream().filter(each -> !each.rest()).map(Parameter::name).toList();
        String meant = Suggestions.didYouMean(parameter, names);
        return record == null
                ? new Failure(ErrorKind.ARGUMENT, called() + " has no parameter `" + parameter + "`",
                        meant != null ? meant : "it is declared as " + this)
                : new Failure(ErrorKind.ARGUMENT, record + " has no field `" + parameter + "`",
                        meant != null ? meant : "its fields are " + String.join(", ", names));
    }

    @Override
    public String toString() {
        String shown = parameters.stream().map(Parameter::shown).collect(Collectors.joining(", ", "(", ")"));
        return isAnonymous() ? shown + " -> …" : name + shown;
    }
}
