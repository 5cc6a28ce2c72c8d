package org.hocket.stdlib.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** The rows of a table, read as they are asked for. The text is closed at its end, when reading fails, or before, by {@link #close}. */
final class RowIterator implements Iterator<Object>, AutoCloseable {

    private static final int LONGEST_CELL = 1 << 30;

    private final RowHandler handler;
    private final CloseableIterator<Object> rows;

    /**
     * @param source what the text is, for errors: the name of the file
     * @param ragged whether rows may have more cells than the header, or fewer
     * @param poll   is called at each line, and may throw to give up
     */
    RowIterator(Reader text, String source, CsvOptions options, boolean ragged, Runnable poll) {
        this.handler = new RowHandler(source, options, ragged, poll);
        this.rows = CsvReader.builder().fieldSeparator(options.separator()).quoteCharacter(CsvOptions.QUOTE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text).iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            if (rows.hasNext()) {
                return true;
            }
        } catch (CsvParseException e) {
            close();
            throw failure(e);
        }
        close();
        return false;
    }

    @Override
    public Object next() {
        return rows.next();
    }

    /** What the parser says of a cell, in our words; what was thrown inside it, as it was. */
    private RuntimeException failure(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (!(cause instanceof CsvParseException)) {
            return (RuntimeException) cause;
        }
        String message = cause.getMessage();
        if (message.startsWith("Unclosed quoted field")) {
            return handler.failureInCell("the quote that opens the cell is never closed", null);
        }
        if (message.startsWith("Unexpected character after closing quote")) {
            return handler.failureInCell("the cell goes on behind its closing quote",
                    "a quote inside a quoted cell is written twice: \"say \"\"hi\"\"\"");
        }
        return new Failure(ErrorKind.PARSE, message);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
