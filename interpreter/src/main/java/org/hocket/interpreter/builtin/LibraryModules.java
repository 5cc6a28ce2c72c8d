package org.hocket.interpreter.builtin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.hocket.interpreter.value.LibraryValue;

/**
 * The modules of the library that are on the class path; each is made when a script first imports it. One that has the name
 * of a value in scope everywhere is no module, but holds functions of that value's own: {@code args.parse([:])}.
 */
public final class LibraryModules {

    private static final Map<String, Library.Provider> PROVIDERS = providers();
    private static final Map<String, Library> LIBRARIES = new ConcurrentHashMap<>();

    private LibraryModules() {
    }

    private static Map<String, Library.Provider> providers() {
        Map<String, Library.Provider> found = new TreeMap<>();
        ServiceLoader.load(Library.Provider.class, LibraryModules.class.getClassLoader())
                .forEach(provider -> found.put(provider.name(), provider));
        return found;
    }

    public static Collection<String> names() {
        return PROVIDERS.keySet().stream().filter(name -> !Builtins.isValue(name)).toList();
    }

    /** The names of the types that the modules bring. */
    public static List<String> typeNames() {
        return PROVIDERS.values().stream().flatMap(provider -> provider.types().stream()).toList();
    }

    /**
     * A value of a type that a module brings, as {@link LibraryValue#state} described it in another process.
     *
     * @throws IllegalArgumentException where there is no such type, or no value of it has that state
     */
    public static LibraryValue restore(String type, Object state) {
        return PROVIDERS.values().stream().filter(provider -> provider.types().contains(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type)).restore(type, state);
    }

    /** The module of that name, or null. */
    public static Library get(String name) {
        return Builtins.isValue(name) ? null : library(name);
    }

    /** The functions of their own that values in scope everywhere have. */
    public static Collection<Library> ofValues() {
        return PROVIDERS.keySet().stream().filter(Builtins::isValue).map(LibraryModules::library).toList();
    }

    /** The function of its own that a value in scope everywhere has under that name; null where it has none. */
    public static Builtin functionOf(String value, String function) {
        Library library = Builtins.isValue(value) ? library(value) : null;
        return library == null ? null : library.builtin(function);
    }

    /** The function of that name that can be a value: of a module, of a value in scope everywhere, or with no owner; null where there is none. */
    public static Builtin function(String owner, String name) {
        Library library = owner.isEmpty() ? Builtins.globals() : library(owner);
        return library == null ? null : library.builtin(name);
    }

    private static Library library(String name) {
        Library.Provider provider = PROVIDERS.get(name);
        return provider == null ? null : LIBRARIES.computeIfAbsent(name, n -> provider.library());
    }
}
