package org.hocket.grammar;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Knows a family of mistakes by what stands around the place where the parser could not go on. */
abstract class MistakeFinder {

    final FailurePlace place;
    final ScriptTokens script;
    final int index;

    MistakeFinder(FailurePlace place) {
        this.place = place;
        script = place.script();
        index = place.index();
    }

    /** The mistake that stands there; null where it is none of this family. */
    abstract Mistake find();

    @SafeVarargs
    static Mistake first(Supplier<Mistake>... finders) {
        return Stream.of(finders).map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    final Mistake here(String message, String help, Edit... mending) {
        return new Mistake(message, place.span(), help, mending);
    }

    final Mistake at(int i, String message, String help, Edit... mending) {
        return new Mistake(message, script.span(i), help, mending);
    }

    final Mistake at(int i, String message, String help, List<Edit> mending) {
        return new Mistake(message, script.span(i), help, mending);
    }

    /** A help with the text to write, or {@code otherwise} where that is long. */
    static String write(String text, String otherwise) {
        String help = "write `" + text + "`";
        return ScriptTokens.ifShort(text, "").isEmpty() ? otherwise : help;
    }
}
