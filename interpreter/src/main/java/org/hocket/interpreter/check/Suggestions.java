package org.hocket.interpreter.check;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.hocket.grammar.ForeignNames;

/** What to write instead of a name that does not exist. */
public final class Suggestions {

    private static final int MOST_SHOWN = 8;

    private static final String EACH_AT_ONCE = "to work on all items at once, write `parallel for x in xs { … }`: it gives the list of the results";

    /** Names that people bring from other languages. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("NaN", "write `float(\"nan\")`"),
            Map.entry("self", "there are no methods of one's own: take the value as a parameter"),
            Map.entry("this", "there are no methods of one's own: take the value as a parameter"),
            Map.entry("console", "to print, write `print(…)`"),
            Map.entry("System", "to print, write `print(…)`"),
            Map.entry("println", "to print, write `print(…)`"),
            Map.entry("printf", "to print, write `print(\"{value}\")`"),
            Map.entry("puts", "to print, write `print(…)`"),
            Map.entry("echo", "to print, write `print(…)`"),
            Map.entry("str", "write `string(…)`, or a hole: `\"{value}\"`"),
            Map.entry("dict", "write `map(…)`, or a literal: `[key: value]`"),
            Map.entry("tuple", "use a list or a record"),
            Map.entry("require", "write `import` and the module's name"),
            Map.entry("new", "call the type: `Point(1, 2)`"),
            Map.entry("open", "to open a file, write `import fs` at the top, and here `fs.open(…)`"),
            Map.entry("raise", "to throw an error again, write `throw` and its name, as in `throw e`"),
            Map.entry("pass", "leave it out: a block may be empty"),
            Map.entry("Parallel", EACH_AT_ONCE),
            Map.entry("parallelFor", EACH_AT_ONCE),
            Map.entry("parallel_for", EACH_AT_ONCE),
            Map.entry("parallelMap", EACH_AT_ONCE),
            Map.entry("parallel_map", EACH_AT_ONCE),
            Map.entry("pmap", EACH_AT_ONCE),
            Map.entry("pool", EACH_AT_ONCE),
            Map.entry("Pool", EACH_AT_ONCE),
            Map.entry("ThreadPool", EACH_AT_ONCE),
            Map.entry("ThreadPoolExecutor", EACH_AT_ONCE),
            Map.entry("ProcessPoolExecutor", EACH_AT_ONCE),
            Map.entry("Executors", EACH_AT_ONCE),
            Map.entry("Exception", "the kind of error for everything is `Error`"));

    private static final Map<String, String> FOREIGN_TYPES = Map.of(
            "str", "string", "String", "string", "boolean", "bool", "number", "float", "double", "float",
            "dict", "map", "array", "list", "object", "map", "None", "null");

    private Suggestions() {
    }

    /**
     * @param inScope   the names that could be meant, the nearest first
     * @param libraries names of modules that an import would bring
     * @return the help; null where nothing can be said
     */
    static String forName(String name, Words inScope, Collection<String> libraries) {
        if (libraries.contains(name)) {
            return "to use the module, write `import " + name + "` at the top of the file";
        }
        String literal = ForeignNames.literal(name);
        if (literal != null) {
            return literal.equals("null") ? "the value for nothing is `null`" : "write `" + literal + "`";
        }
        String foreign = FOREIGN.get(name);
        return foreign != null ? foreign : didYouMean(name, inScope);
    }

    /** What to say of a name that a module lacks: the one that is meant, or some that there are. */
    static String member(String name, Collection<String> members) {
        String meant = didYouMean(name, members);
        if (meant != null || members.isEmpty()) {
            return meant;
        }
        String some = members.stream().sorted().limit(MOST_SHOWN).map(member -> "`" + member + "`")
                .collect(Collectors.joining(", "));
        return "it has " + some + (members.size() > MOST_SHOWN ? " and others" : "");
    }

    static String forType(String name, Collection<String> types) {
        String foreign = FOREIGN_TYPES.getOrDefault(name, ForeignNames.error(name));
        return foreign != null ? "did you mean `" + foreign + "`?" : didYouMean(name, types);
    }

    /** "did you mean" with the closest candidate, the first of several; null where none is close. */
    public static String didYouMean(String name, Collection<String> candidates) {
        return didYouMean(name, new Words(candidates));
    }

    private static String didYouMean(String name, Words candidates) {
        String closest = candidates.closest(name);
        return closest == null ? null : "did you mean `" + closest + "`?";
    }

    /** The closest candidate, the first of several; null where none is close. */
    static String closest(String name, Collection<String> candidates) {
        return new Words(candidates).closest(name);
    }
}
