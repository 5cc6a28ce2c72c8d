package org.hocket.stdlib.json;

import java.io.StringWriter;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.stdlib.fs.TextReader;
import org.hocket.stdlib.fs.Utf8Reader;

/** JSON for other modules, which send and receive it. */
public final class JsonText {

    static final int ONE_LINE = -1;

    private JsonText() {
    }

    /**
     * The value that a text stands for.
     *
     * @param source what the text is, as errors begin
     * @param poll   is called at each value, and may throw to give up
     * @throws org.hocket.interpreter.value.Failure a {@code ParseError} where the text is not JSON
     */
    public static Object parse(String text, String source, Runnable poll) {
        return JsonReading.read(new TextReader(Utf8Reader.withoutMark(text)), new JsonErrors(source, 1), poll);
    }

    /**
     * The text for a value, on one line.
     *
     * @param poll is called at each part of the value, and may throw to give up
     * @throws org.hocket.interpreter.value.Failure where there is no JSON for a part of the value
     */
    public static String format(Object value, Runnable poll) {
        return format(value, ONE_LINE, poll);
    }

    /** @param indent how many spaces each level stands behind the one around it, or {@link #ONE_LINE} */
    static String format(Object value, int indent, Runnable poll) {
        StringWriter text = new StringWriter();
        JsonWriting.write(value, indent, text, poll);
        return LongWork.walk(text.getBuffer().length(), text::toString);
    }
}
