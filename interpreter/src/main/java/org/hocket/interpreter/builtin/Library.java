package org.hocket.interpreter.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hocket.interpreter.builtin.Builtin.Body;
import org.hocket.interpreter.builtin.Builtin.Kind;
import org.hocket.interpreter.builtin.DeclaredSignature.Later;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.Signature;

/**
 * A set of builtins under one name: the methods of a type, or the functions of a module. Modules are found through
 * {@link java.util.ServiceLoader}, by {@link Provider}.
 *
 * {@snippet :
 * Library.of("path", "Names of files, taken apart and put together.")
 *         .function("name(path)", "The last part of a path.", """
 *                 print(path.name("a/b.txt"))   # b.txt""", a -> fileName(a.text(0)));
 * }
 */
public final class Library {

    /**
     * Makes the library of a module when a script first imports it, or the functions that a value in scope everywhere has
     * of its own when a script first calls one.
     */
    public interface Provider {

        /** As scripts import it, or the name of the value. */
        String name();

        Library library();

        /** The names of the types of values that the module brings, for {@code is}. */
        default List<String> types() {
            return List.of();
        }

        /**
         * A value of one of its types, as {@link LibraryValue#state} described it in another process.
         *
         * @throws IllegalArgumentException where no value of that type has that state
         */
        default LibraryValue restore(String type, @SuppressWarnings("unused") Object state) {
            throw new IllegalArgumentException(type);
        }
    }

    private final String name;
    private final String documentation;
    private final Map<String, Builtin> builtins = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final List<Library> types = new ArrayList<>();

    /** A value with a name in a module, such as {@code math.pi}. */
    public record Constant(String name, Object value, String documentation) {
    }

    private Library(String name, String documentation) {
        this.name = name;
        this.documentation = documentation;
    }

    public static Library of(String name, String documentation) {
        return new Library(name, documentation);
    }

    /**
     * Adds a function.
     *
     * @param signature as in a declaration: {@code "round(x, digits = 0)"}; defaults are literals; {@code " -> list"} behind
     *                  it says that it always gives a value of that type
     * @param example   a script; each {@code # value} behind a line is what that line prints
     */
    public Library function(String signature, String documentation, String example, Body body) {
        return add(signature, documentation, example, Kind.FUNCTION, body);
    }

    /** Adds what a script reads by its name alone, and what differs from run to run. */
    Library value(String value, String documentation, String example, Body body) {
        return add(new Builtin(name, value, new Later(() -> new DeclaredSignature(new Signature(value, List.of()), new Object[0], null)),
                documentation, example, Kind.VALUE, body));
    }

    /** Adds a method; its signature does not name the receiver, which is argument 0. */
    public Library method(String signature, String documentation, String example, Body body) {
        return add(signature, documentation, example, Kind.METHOD, body);
    }

    /** Adds a method that changes its receiver in place; argument 0 is a clear collection. */
    public Library changingMethod(String signature, String documentation, String example, Body body) {
        return add(signature, documentation, example, Kind.CHANGING_METHOD, body);
    }

    /**
     * Adds methods of a type as functions that take the receiver as their first argument, for calls such as
     * {@code len(xs)}; the bodies find their arguments at the same places.
     *
     * @param receiver what the functions call their first parameter
     */
    Library functionsFrom(Library type, String receiver, String... methods) {
        for (String method : methods) {
            Builtin builtin = type.builtin(method);
            add(new Builtin(name, method, new Later(() -> withReceiver(builtin, receiver)), builtin.documentation(), builtin.example(),
                    Kind.FUNCTION, builtin.body()));
        }
        return this;
    }

    private static DeclaredSignature withReceiver(Builtin method, String receiver) {
        List<Signature.Parameter> parameters = new ArrayList<>(method.signature().parameters());
        parameters.addFirst(new Signature.Parameter(receiver, false, false, receiver));
        List<Object> defaults = new ArrayList<>(Arrays.asList(method.defaults()));
        defaults.addFirst(null);
        return new DeclaredSignature(new Signature(method.name(), List.copyOf(parameters)), defaults.toArray(), method.result());
    }

    public Library constant(String constant, Object value, String text) {
        constants.put(constant, new Constant(constant, value, text));
        return this;
    }

    /** Says that a module brings values of a type with these methods, for the documentation. */
    public Library type(Library methods) {
        types.add(methods);
        return this;
    }

    private Library add(String text, String doc, String example, Kind kind, Body body) {
        return add(new Builtin(name, text.substring(0, text.indexOf('(')), new Later(() -> DeclaredSignature.parse(text)), doc, example,
                kind, body));
    }

    Library add(Builtin builtin) {
        if (builtins.put(builtin.name(), builtin) != null) {
            throw new IllegalArgumentException(name + " has two builtins called " + builtin.name());
        }
        return this;
    }

    public String name() {
        return name;
    }

    public String documentation() {
        return documentation;
    }

    /** The builtin of that name, or null. */
    public Builtin builtin(String builtin) {
        return builtins.get(builtin);
    }

    /** The constant of that name, or null. */
    public Constant constant(String constant) {
        return constants.get(constant);
    }

    public Collection<Builtin> builtins() {
        return builtins.values();
    }

    public Collection<Constant> constants() {
        return constants.values();
    }

    /** The methods of each type that the module brings. */
    public List<Library> types() {
        return types;
    }

    /** Every name in it, for "did you mean". */
    public List<String> names() {
        List<String> names = new ArrayList<>(builtins.keySet());
        names.addAll(constants.keySet());
        return names;
    }
}
