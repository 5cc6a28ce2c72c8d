package org.hocket.stdlib.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.NullValue;
import org.hocket.stdlib.fs.Replacement;
import org.hocket.stdlib.fs.TextReader;
import org.hocket.stdlib.fs.Utf8Reader;
import org.hocket.stdlib.path.Paths;

/** The module {@code json}. */
public final class JsonModule implements Library.Provider {

    private static final int MOST_SPACES = 100;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Library library() {
        Library json = Library.of("json", """
                JSON texts and the values that they stand for: objects are maps in the order of their keys (of two equal keys the last counts),
                arrays are lists. A number without point and exponent is an int, exact at any size; another one is the float nearest to it, and an
                error where it is beyond the largest float. What is not JSON is a `ParseError` with line and column; lists and maps may be
                nested 1000 deep.""");
        addReading(json);
        addWriting(json);
        return json;
    }

    private static void addReading(Library json) {
        json.function("parse(text)", "The value that a text stands for.", """
                print(json.parse("[1, 2.0, \\"a\\", null]"))   # [1, 2.0, "a", null]
                print(json.parse('{"name": "Ada"}').name)   # Ada""",
                a -> JsonText.parse(a.text(0), "JSON text", a.task()::pollIfDue))
            .function("read(path)", "The value in a file.", """
                import fs
                let file = fs.temp_dir() + "/a.json"
                fs.write(file, "[1, 2]")
                print(json.read(file))   # [1, 2]""", a -> {
                    Path path = Paths.of(a, 0);
                    try (Utf8Reader text = new Utf8Reader(path)) {
                        return JsonReading.read(text, new JsonErrors(path.toString(), 1), a.task()::pollIfDue);
                    }
                })
            .function("lines(path)", """
                The values in a file that has one on each line, read as the loop goes on, so that a file of any size will do. Empty lines are
                passed over.""", """
                import fs
                let file = fs.temp_dir() + "/a.jsonl"
                json.write_lines(file, [[id: 1], [id: 2]])
                for item in json.lines(file) { print(item.id) }
                # 1
                # 2""", a -> new JsonLines(Paths.of(a, 0)));
    }

    private static void addWriting(Library json) {
        json.function("format(value, indent = null)", """
                The text for a value: on one line, or with `indent` spread over several, each level that many spaces behind the one around it.
                Records are written as objects, sets as arrays, dates and times as text. What JSON has nothing for is an error that says where in the value it is: `nan`,
                `inf`, durations, bytes, functions, keys that are no strings.""", """
                print(json.format([name: "Ada", tags: ["a", "b"]]))   # {"name":"Ada","tags":["a","b"]}
                print(json.format([name: "Ada"], indent: 2))
                # {
                #   "name": "Ada"
                # }""", a -> JsonText.format(a.get(0), indent(a, 1), a.task()::pollIfDue))
            .function("write(path, value, indent = null)", "Gives a file the text for a value as its content, in one step; see `json.format`.", """
                import fs
                let file = fs.temp_dir() + "/a.json"
                json.write(file, [name: "Ada"])
                print(fs.read(file).trim())   # {"name":"Ada"}""", a -> {
                    int indent = indent(a, 2);
                    Replacement.write(Paths.of(a, 0), out -> writeLine(a.get(1), indent, out, a));
                    return NullValue.NULL;
                })
            .function("write_lines(path, items)", """
                Gives a file the texts for all items as its content, each on a line of its own, in one step. `items` is anything that `for` walks
                over.""", """
                import fs
                let file = fs.temp_dir() + "/a.jsonl"
                json.write_lines(file, (1..=2).map(n -> [id: n]))
                print(fs.read(file).trim())
                # {"id":1}
                # {"id":2}""", a -> {
                    Replacement.write(Paths.of(a, 0), out -> {
                        try (Iteration items = a.items(1)) {
                            items.forEach(item -> writeLine(item, JsonText.ONE_LINE, out, a));
                        }
                    });
                    return NullValue.NULL;
                });
    }

    private static int indent(Arguments a, int index) {
        return a.isNull(index) ? JsonText.ONE_LINE : Math.min(a.count(index), MOST_SPACES);
    }

    private static void writeLine(Object value, int indent, Writer out, Arguments a) {
        JsonWriting.write(value, indent, out, a.task()::pollIfDue);
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
