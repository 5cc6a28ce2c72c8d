package org.hocket.stdlib.csv;

import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.stdlib.fs.Replacement;
import org.hocket.stdlib.fs.TextReader;
import org.hocket.stdlib.path.Paths;

/** The module {@code csv}. */
public final class CsvModule implements Library.Provider {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Library library() {
        Library csv = Library.of("csv", """
                Tables as text: a row a line, its cells between commas, in quotes where they need them. Cells are strings, as no one can tell
                whether `007` is a number: `int(row.age)`, `float(row.price)` convert, `row["full name"]` reads any column. The text is UTF-8;
                what is no table is a `ParseError` with line, row and column.""");
        addReading(csv);
        addWriting(csv);
        return csv;
    }

    private static void addReading(Library csv) {
        csv.function("rows(path, header = true, separator = \",\", ragged = false)", """
                The rows of a file, read as the loop goes on, so that a file of any size will do. They are maps by the names in the first
                line, with `header: ["a", "b"]` by these names, and with `header: false` lists. Empty lines are passed over. A row that has
                not one cell for each name is an error; with `ragged: true` its missing cells are null, and those without a name are left out.""", """
                import fs
                let file = fs.temp_dir() + "/sales.csv"
                fs.write(file, "city,amount\\nBonn,3\\nKöln,4\\nBonn,5\\n")
                var totals = [:]
                for row in csv.rows(file) { totals[row.city] = totals.get(row.city, 0) + int(row.amount) }
                print(totals)   # [Bonn: 8, "Köln": 4]""",
                a -> new CsvRows(Paths.of(a, 0), CsvOptions.of(a, 1), a.bool(3)))
            .function("parse(text, header = true, separator = \",\", ragged = false)", "A list of the rows in a text; see `csv.rows`.", """
                print(csv.parse("name,age\\nAda,36\\n"))                # [[name: "Ada", age: "36"]]
                print(csv.parse("1;2\\n3;4\\n", header: false, separator: ";"))   # [["1", "2"], ["3", "4"]]""", CsvModule::parse);
    }

    private static void addWriting(Library csv) {
        csv.function("write(path, rows, header = true, separator = \",\")", """
                Gives a file those rows as its content, in one step. `rows` is anything that `for` walks over. Maps and records are written
                below the names of the first one, or below those that `header` lists, with nothing for the names that they do not have;
                `header: false` leaves the names out. Lists are written as they are. A null is an empty cell.""", """
                import fs
                let file = fs.temp_dir() + "/people.csv"
                csv.write(file, [[name: "Ada", age: 36], [name: "Bob, Jr.", age: null]])
                print(fs.read(file).trim())
                # name,age
                # Ada,36
                # "Bob, Jr.",""", a -> {
                    CsvOptions options = CsvOptions.of(a, 2);
                    Replacement.write(Paths.of(a, 0), out -> writeAll(a, 1, options, out));
                    return NullValue.NULL;
                })
            .function("format(rows, header = true, separator = \",\")", "The text that `csv.write` writes.", """
                print(csv.format([["Ada", 36], ["Bob, Jr.", null]]).trim())
                # Ada,36
                # "Bob, Jr.",""", a -> {
                    StringWriter text = new StringWriter();
                    writeAll(a, 0, CsvOptions.of(a, 1), text);
                    return LongWork.walk(text.getBuffer().length(), text::toString);
                });
    }

    private static void writeAll(Arguments a, int rows, CsvOptions options, Writer out) {
        CsvWriting writing = new CsvWriting(out, options);
        try (Iteration items = a.items(rows)) {
            items.forEach(writing::write);
        }
        writing.flush();
    }

    private static ListValue parse(Arguments a) {
        Reader reader = new TextReader(a.text(0));
        ListValue rows = new ListValue();
        try (RowIterator found = new RowIterator(reader, "CSV text", CsvOptions.of(a, 1), a.bool(3), a.task()::pollIfDue)) {
            while (found.hasNext()) {
                rows.add(found.next());
            }
        }
        return rows;
    }
}
