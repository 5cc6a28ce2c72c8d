package org.hocket.interpreter.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What to write instead of a method that a value does not have. */
public final class MethodSuggestions {

    /** What people call methods in other languages, with those that are meant; a type has at most one of these. */
    private static final Map<String, List<String>> FOREIGN = Map.ofEntries(
            Map.entry("length", List.of("len")),
            Map.entry("size", List.of("len")),
            Map.entry("append", List.of("push", "add")),
            Map.entry("add", List.of("push")),
            Map.entry("push", List.of("add")),
            Map.entry("extend", List.of("concat")),
            Map.entry("forEach", List.of("each")),
            Map.entry("foreach", List.of("each")),
            Map.entry("select", List.of("filter")),
            Map.entry("fold", List.of("reduce")),
            Map.entry("includes", List.of("contains", "has")),
            Map.entry("has", List.of("contains")),
            Map.entry("contains", List.of("has")),
            Map.entry("has_key", List.of("has")),
            Map.entry("containsKey", List.of("has")),
            Map.entry("delete", List.of("remove")),
            Map.entry("entries", List.of("items")),
            Map.entry("shift", List.of("pop")),
            Map.entry("strip", List.of("trim")),
            Map.entry("lstrip", List.of("trim_start")),
            Map.entry("rstrip", List.of("trim_end")),
            Map.entry("toUpperCase", List.of("upper")),
            Map.entry("uppercase", List.of("upper")),
            Map.entry("toLowerCase", List.of("lower")),
            Map.entry("lowercase", List.of("lower")),
            Map.entry("find", List.of("index_of")),
            Map.entry("put", List.of("send")),
            Map.entry("get", List.of("recv")),
            Map.entry("receive", List.of("recv")),
            Map.entry("get_nowait", List.of("try_recv")),
            Map.entry("qsize", List.of("len")),
            Map.entry("count_down", List.of("down")));

    private static final String EACH_AT_ONCE = "write `parallel for item in x { … }`: it gives the list of the results";

    private static final Map<String, String> OTHER_WAYS = Map.ofEntries(
            Map.entry("toString", "write `string(x)`, or a hole: `\"{x}\"`"),
            Map.entry("to_string", "write `string(x)`, or a hole: `\"{x}\"`"),
            Map.entry("str", "write `string(x)`, or a hole: `\"{x}\"`"),
            Map.entry("slice", "write a range as the index: `x[1..3]`"),
            Map.entry("substring", "write a range as the index: `x[1..3]`"),
            Map.entry("substr", "write a range as the index: `x[1..3]`"),
            Map.entry("charAt", "write the index in brackets: `x[0]`"),
            Map.entry("put", "write an assignment: `x[key] = value`"),
            Map.entry("acquire", "write `lock x { … }`: what the block needs is free again when it ends, however it ends"),
            Map.entry("release", "write `lock x { … }`: it is free again when the block ends, however it ends"),
            Map.entry("parallel", EACH_AT_ONCE),
            Map.entry("parallelStream", EACH_AT_ONCE),
            Map.entry("par_iter", EACH_AT_ONCE),
            Map.entry("parallel_map", EACH_AT_ONCE),
            Map.entry("parallelMap", EACH_AT_ONCE));

    private MethodSuggestions() {
    }

    /**
     * @param methods the names of the methods that the value has
     * @param owners  the types that have a method of that name
     * @return the help
     */
    public static String help(String name, Collection<String> methods, Collection<String> owners) {
        String meant = meant(name, methods);
        if (meant != null) {
            return "did you mean `" + meant + "`?";
        }
        String other = OTHER_WAYS.get(name);
        if (other != null) {
            return other;
        }
        return owners.isEmpty() ? "a function can be called so, too: declare `fn " + name + "(x)`"
                : "`" + name + "` is a method of " + String.join(", ", owners);
    }

    /** The method that is meant; null where none is close. */
    static String meant(String name, Collection<String> methods) {
        String foreign = ofForeign(name, methods);
        String closest = foreign != null ? foreign : Suggestions.closest(name, methods);
        return closest != null ? closest : ofForeign(Suggestions.closest(name, FOREIGN.keySet()), methods);
    }

    /** @param name null for none */
    private static String ofForeign(String name, Collection<String> methods) {
        return name == null ? null
                : FOREIGN.getOrDefault(name, List.of()).stream().filter(methods::contains).findFirst().orElse(null);
    }
}
