package org.hocket.stdlib.regex;

import com.google.re2j.Pattern;
import java.util.Iterator;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.LookaheadIterator;
import org.hocket.interpreter.value.Printer;

/** The matches of a pattern in a text, which every loop over them looks for anew. */
final class Matches extends IterableValue {

    private final Pattern pattern;
    private final String text;

    Matches(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    @Override
    public Iterator<Object> open(Task reader) {
        Search search = new Search(pattern, text, reader);
        return new LookaheadIterator() {

            @Override
            protected Object find() {
                return search.find() ? search.match() : null;
            }
        };
    }

    @Override
    public String description() {
        return "matches of " + Printer.shortened(pattern.pattern());
    }
}
