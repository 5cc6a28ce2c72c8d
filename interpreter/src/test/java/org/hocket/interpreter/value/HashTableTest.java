package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Maps and sets, which share their table. */
class HashTableTest {

    @Test
    void aMapDoesWhatALinkedHashMapDoes() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            MapValue map = new MapValue();
            Map<Object, Object> model = new LinkedHashMap<>();
            int keys = 1 << random.nextInt(1, 9);
            for (int step = 0; step < 400; step++) {
                Object key = key(random, keys);
                if (random.nextInt(5) < 3) {
                    map.put(key, (long) step);
                    model.put(key, (long) step);
                } else {
                    assertEquals(model.remove(key), map.remove(key));
                }
                assertEquals(model.get(key), map.get(key));
                assertEquals(model.size(), map.size());
            }
            assertEquals(new ArrayList<>(model.entrySet()), listed(map.entries()));
            assertEquals(new ArrayList<>(model.keySet()), listed(map.keys()));
            assertEquals(new ArrayList<>(model.values()), listed(map.values()));
        }
    }

    /** Some of which have one hash: it is that of "Aa" and of "BB". */
    private static Object key(Random random, int keys) {
        int number = random.nextInt(keys);
        return switch (number % 3) {
            case 0 -> (long) number << 32;
            case 1 -> "key" + number;
            default -> Integer.toBinaryString(number).replace("0", "Aa").replace("1", "BB");
        };
    }

    private static <T> List<T> listed(Iterable<T> items) {
        List<T> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    @Test
    void aSetDoesWhatALinkedHashSetDoes() {
        Random random = new Random(2);
        SetValue set = new SetValue();
        Set<Object> model = new LinkedHashSet<>();
        for (int step = 0; step < 20_000; step++) {
            Object item = key(random, 500);
            if (random.nextBoolean()) {
                assertEquals(model.add(item), set.add(item));
            } else {
                assertEquals(model.remove(item), set.remove(item));
            }
            assertEquals(model.contains(item), set.contains(item));
        }
        assertEquals(new ArrayList<>(model), listed(set));
    }

    @Test
    void aCopyAndItsOriginalChangeApart() {
        Random random = new Random(3);
        MapValue map = new MapValue();
        for (int i = 0; i < 100; i++) {
            map.put(key(random, 64), (long) i);
            String before = map.toString();
            MapValue copy = map.copy();
            copy.put("more", 1L);
            copy.remove(key(random, 64));
            assertEquals(before, map.toString());
        }
    }

    @Test
    void mapsThatShareTheirKeysChangeApart() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int keys = random.nextInt(1, 20);
            MapValue header = new MapValue();
            for (long i = 0; i < keys; i++) {
                header.put("key" + i, i);
            }
            List<MapValue> maps = new ArrayList<>(List.of(header.copy()));
            List<Map<Object, Object>> models = new ArrayList<>(List.of(model(header)));
            for (int step = 0; step < 40; step++) {
                int one = random.nextInt(maps.size());
                change(maps.get(one), models.get(one), random);
                MapValue other = random.nextBoolean() ? maps.get(one).copy()
                        : header.withValues(random.longs(keys).boxed().toArray());
                maps.add(other);
                models.add(model(other));
            }
            for (int i = 0; i < maps.size(); i++) {
                assertEquals(new ArrayList<>(models.get(i).entrySet()), listed(maps.get(i).entries()));
                MapValue map = maps.get(i);
                models.get(i).forEach((key, value) -> assertEquals(value, map.get(key)));
            }
        }
    }

    private static Map<Object, Object> model(MapValue map) {
        Map<Object, Object> model = new LinkedHashMap<>();
        map.entries().forEach(entry -> model.put(entry.getKey(), entry.getValue()));
        return model;
    }

    private static void change(MapValue map, Map<Object, Object> model, Random random) {
        String key = "key" + random.nextInt(24);
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                map.put(key, 1L);
                model.put(key, 1L);
            }
            case 4, 5, 6 -> assertEquals(model.remove(key), map.remove(key));
            default -> {
                map.clear();
                model.clear();
            }
        }
    }

    @Test
    void keysAreEqualAcrossIntAndFloat() {
        MapValue map = new MapValue();
        map.put(1L, "a");
        map.put(1.0, "b");
        assertEquals("[(1): \"b\"]", map.toString());
        assertNull(map.get(true));
    }

    @Test
    void collectionsAreKeysByTheirItems() {
        MapValue map = new MapValue();
        map.put(ListValue.of(1L, "a"), 1L);
        assertEquals(1L, map.get(ListValue.of(1.0, "a")));
    }

    @Test
    void millionsOfRegularKeysStayFast() {
        MapValue map = new MapValue();
        for (long i = 0; i < 500_000; i++) {
            map.put(i << 20, i);
            map.put((double) i + 0.5, i);
        }
        assertEquals(1_000_000, map.size());
        assertTrue(map.containsKey(499_999L << 20));
    }

    @Test
    void aClearedTableIsEmpty() {
        MapValue map = new MapValue();
        for (long i = 0; i < 100; i++) {
            map.put(i, i);
        }
        map.clear();
        assertNull(map.get(5L));
        map.put(5L, 1L);
        assertEquals("[(5): 1]", map.toString());
    }
}
