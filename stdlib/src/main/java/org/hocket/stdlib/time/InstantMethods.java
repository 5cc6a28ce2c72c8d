package org.hocket.stdlib.time;

import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.Formatter;

/** The methods of instants. */
final class InstantMethods {

    static final Library LIBRARY = Library.of("instant", """
            A moment, the same all over the world, which prints as the time in UTC. Its field `unix` counts the seconds since the beginning of 1970, as
            a float. An instant plus or minus a duration is an instant, an instant minus an instant is a duration.""")
            .method("in_zone(zone = null)", "What the clocks of a zone show at that moment; without a name, of that in which the script runs.", """
                    print(time.from_unix(0).in_zone("America/New_York"))   # 1969-12-31T19:00:00-05:00[America/New_York]""", a ->
                    new DateTimeValue(TimeValue.within(() -> ((InstantValue) a.get(0)).instant().atZone(Zones.of(a, 1)))))
            .method("format(spec)", "The moment in UTC in the form that a spec says, as behind the colon in `\"{t:%H:%M}\"`, in Python's directives.", """
                    print(time.from_unix(0).format("%F %T"))   # 1970-01-01 00:00:00""", a -> Formatter.format(a.get(0), a.text(1)));

    private InstantMethods() {
    }
}
