package org.hocket.interpreter.builtin;

import org.hocket.interpreter.concurrent.Event;
import org.hocket.interpreter.value.NullValue;

/** Something that happens once: {@code event()}. */
final class EventValue extends IdentityValue {

    static final Library METHODS = Library.of("event", "Something that happens once: who waits for it goes on then, and who comes later need not wait.")
            .method("set()", "Says that it has happened; saying so again changes nothing.", """
                    let ready = event()
                    async { ready.set() }
                    ready.wait()
                    print("ready")   # ready""", a -> {
                event(a).set();
                return NullValue.NULL;
            })
            .method("is_set() -> bool", "Whether it has happened.", """
                    print(event().is_set())   # false""", a -> event(a).isSet())
            .method("wait()", "Waits until it has happened.", """
                    let ready = event()
                    ready.set()
                    ready.wait()
                    print("ready")   # ready""", a -> {
                event(a).await(a.task());
                return NullValue.NULL;
            });

    private final Event event = new Event();

    EventValue() {
        super(METHODS);
    }

    private static Event event(Arguments arguments) {
        return ((EventValue) arguments.get(0)).event;
    }

    @Override
    public String literal() {
        return "<event>";
    }
}
