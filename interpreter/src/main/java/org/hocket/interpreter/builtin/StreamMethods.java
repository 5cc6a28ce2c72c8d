package org.hocket.interpreter.builtin;

/** The methods of streams, such as the lines of a file: those of lists that need no index. */
final class StreamMethods {

    private StreamMethods() {
    }

    static Library library() {
        Library stream = Library.of("stream", "Values that are read one after the other, anew by every loop, such as the lines of a file.");
        ItemTransforms.addTo(stream);
        ItemQueries.addTo(stream);
        Sorting.addTo(stream);
        return stream;
    }
}
