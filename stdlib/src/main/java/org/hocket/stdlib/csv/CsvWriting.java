package org.hocket.stdlib.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/** Writes rows: lists as they are, maps and records under the names that the caller gives, or else the first row. */
final class CsvWriting {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvOptions options;
    private final CsvWriter out;
    /** The names of the cells; null as long as no row has any. */
    private List<String> columns;
    private long row;
    private boolean oneCell;

    CsvWriting(Writer out, CsvOptions options) {
        this.options = options;
        this.out = CsvWriter.builder().fieldSeparator(options.separator()).quoteCharacter(CsvOptions.QUOTE)
                .lineDelimiter(LineDelimiter.LF).quoteStrategy(new WhatReadingDrops()).build(out);
        if (options.names() != null) {
            startColumns(options.names());
        }
    }

    /** Quotes a line's one empty cell, and a byte order mark. */
    private final class WhatReadingDrops implements QuoteStrategy {

        @Override
        public boolean quoteEmpty(int line, int field) {
            return oneCell;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.charAt(0) == BYTE_ORDER_MARK;
        }
    }

    /** @throws Failure where that is no row, or holds what is no cell */
    void write(Object value) {
        row++;
        switch (value) {
            case ListValue list -> writeList(list);
            case MapValue map -> writeNamed(map);
            case RecordValue record -> writeNamed(fields(record));
            default -> throw failure(ErrorKind.TYPE, " is " + Types.describe(value), "rows are maps, records or lists");
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeList(ListValue list) {
        if (columns != null && columns.size() != list.size()) {
            throw failure(ErrorKind.ARGUMENT, " has " + list.size() + (list.size() == 1 ? " cell" : " cells") + " where the header has " + columns.size(), null);
        }
        List<String> cells = new ArrayList<>(list.size());
        for (Object item : list) {
            cells.add(Cells.text(item, row, cells.size() + 1));
        }
        writeLine(cells);
    }

    private void writeNamed(MapValue map) {
        if (columns == null) {
            if (row > 1) {
                throw failure(ErrorKind.TYPE, " has names for its cells where the rows above are lists", "`header: [\"a\", \"b\"]` names the cells of lists");
            }
            startColumns(names(map));
        }
        List<String> cells = new ArrayList<>(columns.size());
        int found = 0;
        for (String column : columns) {
            Object item = map.get(column);
            found += item == null ? 0 : 1;
            cells.add(item == null ? "" : Cells.text(item, row, "`" + column + "`"));
        }
        if (found < map.size()) {
            Object unknown = names(map).stream().filter(name -> !columns.contains(name)).findFirst().orElseThrow();
            throw failure(ErrorKind.KEY, " has a cell `" + unknown + "` for which the header has no name",
                    "the first row names the columns, unless `header: [\"a\", \"b\"]` does");
        }
        writeLine(cells);
    }

    private void startColumns(List<String> names) {
        columns = names;
        if (options.header()) {
            writeLine(names);
        }
    }

    private void writeLine(List<String> cells) {
        if (cells.isEmpty()) {
            throw failure(ErrorKind.ARGUMENT, " has no cells", null);
        }
        oneCell = cells.size() == 1;
        out.writeRecord(cells);
    }

    private List<String> names(MapValue map) {
        List<String> names = new ArrayList<>(map.size());
        for (Object key : map.keys()) {
            if (!(key instanceof String name)) {
                throw failure(ErrorKind.TYPE, " has the key " + Types.describe(key), "the names of cells are strings");
            }
            names.add(name);
        }
        return names;
    }

    private static MapValue fields(RecordValue record) {
        MapValue map = new MapValue();
        for (String field : record.type().fields()) {
            map.put(field, record.get(record.type().indexOf(field)));
        }
        return map;
    }

    private Failure failure(ErrorKind kind, String what, String help) {
        return new Failure(kind, "row " + row + what, help);
    }
}
