package org.hocket.stdlib.csv;

import java.util.Arrays;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;

/** Makes rows of cells: maps by the names in the header, else lists. All the maps share their keys. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Object> {

    private static final int USUAL_CELLS = 8;

    private final String source;
    private final boolean ragged;
    private final Runnable poll;
    private boolean headerToCome;
    /** The map that the rows take their keys from; null where rows are lists. */
    private MapValue header;
    private Object[] cells = new Object[USUAL_CELLS];
    private int count;
    private long row;
    private long line;

    /** @param poll is called at each line, empty ones included, and may throw to give up */
    RowHandler(String source, CsvOptions options, boolean ragged, Runnable poll) {
        this.source = source;
        this.ragged = ragged;
        this.poll = poll;
        if (options.names() != null) {
            header = new MapValue();
            options.names().forEach(this::addName);
        } else {
            headerToCome = options.header();
        }
    }

    @Override
    protected void handleBegin(long startingLine) {
        poll.run();
        line = startingLine;
        count = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, 2 * index);
        }
        cells[index] = new String(buffer, offset, length);
        count = index + 1;
    }

    /** Java's null for a line without anything in it, and for the header. */
    @Override
    protected Object buildRecord() {
        if (count == 0) {
            return null;
        }
        if (headerToCome) {
            headerToCome = false;
            readHeader();
            return null;
        }
        row++;
        return header == null ? ListValue.of(Arrays.copyOf(cells, count)) : named();
    }

    private void readHeader() {
        header = new MapValue();
        for (int i = 0; i < count; i++) {
            if (header.containsKey(cells[i])) {
                throw failure("the header has " + Printer.shortened(cells[i]) + " twice",
                        "`header: false` reads the rows as lists; `header: [\"a\", \"b\"]` gives the columns other names");
            }
            addName((String) cells[i]);
        }
    }

    private void addName(String name) {
        // Interned, so that the names in a script are the very same strings.
        header.put(name.intern(), NullValue.NULL);
    }

    private Object named() {
        int columns = header.size();
        Object[] values = Arrays.copyOf(cells, columns);
        if (count != columns) {
            if (!ragged) {
                throw mismatch(columns);
            }
            if (count < columns) {
                Arrays.fill(values, count, columns, NullValue.NULL);
            }
        }
        return header.withValues(values);
    }

    private Failure mismatch(int columns) {
        String cell = count < columns ? "none for " + Printer.shortened(header.keyAt(count))
                : "no name for " + Printer.shortened(cells[columns]) + " in column " + (columns + 1);
        return failure("row " + row + " has " + cells(count) + " where the header has " + columns + ": " + cell,
                "`ragged: true` reads missing cells as null and leaves out those that have no name");
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    /** What went wrong in the cell that is being read. */
    Failure failureInCell(String what, String help) {
        return failure("row " + (row + 1) + ", column " + (count + 1) + ": " + what, help);
    }

    private Failure failure(String what, String help) {
        return new Failure(ErrorKind.PARSE, source + ", line " + line + ": " + what, help);
    }
}
