package org.hocket.interpreter.builtin;

import java.util.Map;

import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;

/** The methods of maps. Functions given to them take the key and the value as two arguments. */
final class MapMethods {

    private MapMethods() {
    }

    static Library library() {
        Library map = Library.of("map", "Values reached by their keys, in the order in which the keys came: `[name: \"Ada\"]`.");
        addAccess(map);
        addTransforms(map);
        addChanging(map);
        return map;
    }

    private static void addAccess(Library map) {
        map.method("len() -> int", "The number of keys.", """
                print([a: 1, b: 2].len())   # 2""", Sizes::length)
            .method("is_empty() -> bool", "Whether there are no keys.", """
                print([:].is_empty())   # true""", Sizes::isEmpty)
            .method("has(key) -> bool", "Whether the key is there; `in` asks the same.", """
                print([a: 1].has("a"))   # true""", a -> a.map(0).containsKey(a.get(1)))
            .method("get(key, default = null)", "The value of the key, or `default` where it is not there.", """
                print([a: 1].get("a"))      # 1
                print([a: 1].get("b", 0))   # 0""", a -> {
                    Object value = a.map(0).get(a.get(1));
                    return value == null ? a.passedOn(2) : value;
                })
            .method("keys() -> list", "A list of the keys.", """
                print([a: 1, b: 2].keys())   # ["a", "b"]""", a -> ListValue.from(a.map(0).keys()))
            .method("values() -> list", "A list of the values.", """
                print([a: 1, b: 2].values())   # [1, 2]""", a -> ListValue.from(a.map(0).values()))
            .method("items() -> list", "A list of the `[key, value]` pairs.", """
                print([a: 1, b: 2].items())   # [["a", 1], ["b", 2]]""", a -> a.listOf(0));
    }

    private static void addTransforms(Library map) {
        map.method("map(f)", "A list of what `f` makes of each key and value.", """
                print([a: 1, b: 2].map((k, v) -> "{k}={v}"))   # ["a=1", "b=2"]""", a -> {
                    ListValue result = new ListValue();
                    for (Map.Entry<Object, Object> entry : a.map(0).entries()) {
                        result.add(a.call(1, entry.getKey(), entry.getValue()));
                    }
                    return result;
                })
            .method("map_values(f) -> map", "A map of the same keys with what `f` makes of each value.", """
                print([a: 1, b: 2].map_values(v -> v * 10))   # [a: 10, b: 20]""", a -> {
                    MapValue result = new MapValue();
                    for (Map.Entry<Object, Object> entry : a.map(0).entries()) {
                        result.put(entry.getKey(), a.call(1, entry.getValue()));
                    }
                    return result;
                })
            .method("filter(f) -> map", "A map of the keys and values for which `f` returns true.", """
                print([a: 1, b: 2].filter((k, v) -> v > 1))   # [b: 2]""", a -> {
                    MapValue result = new MapValue();
                    for (Map.Entry<Object, Object> entry : a.map(0).entries()) {
                        if (a.test(1, entry.getKey(), entry.getValue())) {
                            result.put(entry.getKey(), entry.getValue());
                        }
                    }
                    return result;
                })
            .method("each(f)", "Calls `f` with each key and value; `for` does the same.", """
                [a: 1].each((k, v) -> print(k, v))   # a 1""", a -> {
                    for (Map.Entry<Object, Object> entry : a.map(0).entries()) {
                        a.call(1, entry.getKey(), entry.getValue());
                    }
                    return NullValue.NULL;
                })
            .method("merge(other, f = null) -> map", """
                A map of the keys of both. For a key that is in both, `f` makes a value of the two; without `f` the other's is taken.""", """
                print([a: 1, b: 2].merge([b: 3]))                    # [a: 1, b: 3]
                print([a: 1, b: 2].merge([b: 3], (x, y) -> x + y))   # [a: 1, b: 5]""", MapMethods::merge)
            .method("with(key, value)", "A copy of the map with another value for that key.", """
                print([a: 1].with("b", 2))   # [a: 1, b: 2]""", a -> {
                    MapValue copy = a.map(0).copy();
                    copy.put(a.get(1), a.get(2));
                    return copy;
                });
    }

    private static void addChanging(Library map) {
        map.changingMethod("remove(key)", "Takes out a key, and gives its value, or null where it was not there.", """
                var m = [a: 1, b: 2]
                print(m.remove("a"))   # 1
                print(m)               # [b: 2]""", a -> {
                    Object value = a.map(0).remove(a.get(1));
                    return value == null ? NullValue.NULL : value;
                })
            .changingMethod("clear()", "Takes out all keys.", """
                var m = [a: 1]
                m.clear()
                print(m)   # [:]""", a -> {
                    a.map(0).clear();
                    return NullValue.NULL;
                });
    }

    private static MapValue merge(Arguments a) {
        MapValue result = a.map(0).copy();
        for (Map.Entry<Object, Object> entry : a.map(1).entries()) {
            a.task().pollIfDue();
            Object mine = result.get(entry.getKey());
            boolean combined = mine != null && !a.isNull(2);
            result.put(entry.getKey(), combined ? a.call(2, mine, entry.getValue()) : entry.getValue());
        }
        return result;
    }
}
