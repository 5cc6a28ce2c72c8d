package org.hocket.interpreter.process;

import java.util.IdentityHashMap;
import java.util.Map;

import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;

/** Knows a few types and things by name, and keeps what it was told of errors. */
final class TestLinks implements Links {

    final Map<ErrorValue, Object> trails = new IdentityHashMap<>();
    private final Map<String, Object> things;

    TestLinks(Map<String, Object> things) {
        this.things = things;
    }

    TestLinks() {
        this(Map.of());
    }

    @Override
    public Object describe(Object thing) {
        return thing instanceof RecordType type ? type.name() : things.entrySet().stream().filter(entry -> entry.getValue() == thing)
                .map(Map.Entry::getKey).findFirst().orElseThrow(() -> Travel.refusal(thing));
    }

    @Override
    public Object resolve(Object description) {
        return description.equals(AnyValue.POINT.name()) ? AnyValue.POINT : things.getOrDefault(description,
                RecordType.ofLanguage().getOrDefault(description, RecordType.OK));
    }

    @Override
    public Object trail(ErrorValue error) {
        return trails.getOrDefault(error, NullValue.NULL);
    }

    @Override
    public void setTrail(ErrorValue error, Object trail) {
        trails.put(error, trail);
    }
}
