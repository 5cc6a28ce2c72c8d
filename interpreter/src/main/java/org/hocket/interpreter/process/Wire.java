package org.hocket.interpreter.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;

/**
 * How values are written: as CBOR (RFC 8949), with tags for what CBOR has no item of its own for.
 * <pre>
 *   null bool int float   as they are; an int beyond 64 bits is BIG_INT
 *   string                a text; a long one, or one with surrogates, is LATIN_1 or UTF_16
 *   list                  an array of its items; LONGS and DOUBLES where it keeps them unboxed
 *   set map               SET [items], MAP [key, value, …]
 *   record error          RECORD [type, fields], ERROR [type, fields, cause, trail]
 *   a type of records     its number in the message, or TYPE [description] when it is new
 *   duration range        DURATION nanoseconds, RANGE [from, to, step, form]
 *   of a library          LIBRARY [type, state]
 *   what travels by name  LINK [description]
 *   packed                BYTES, BIG_INT, LATIN_1, UTF_16, LONGS, DOUBLES [size in bytes, pieces]
 *   written before        AGAIN how many others ago
 * </pre>
 * Numbers and UTF-16 units in packed values have the byte order of the machine, on which both processes run. What is packed, holds other
 * values or travels by name can be written again as a reference; it has its turn when all that it holds has been written (an
 * error before its cause and trail, which may hold the error itself), and the last {@link #REMEMBERED} of a message are remembered.
 */
final class Wire {

    static final int RECORD = 6;
    static final int MAP = 7;
    static final int SET = 8;
    static final int AGAIN = 9;
    static final int LONGS = 10;
    static final int DOUBLES = 11;
    static final int ERROR = 12;
    static final int LINK = 13;
    static final int LIBRARY = 14;
    static final int DURATION = 15;
    static final int RANGE = 40;
    static final int TYPE = 41;
    static final int BYTES = 42;
    static final int BIG_INT = 43;
    static final int LATIN_1 = 44;
    static final int UTF_16 = 45;
    static final int NO_TAG = -1;

    /** Forms of ranges, added. */
    static final int CLOSED = 1;
    static final int WITH_START = 2;
    static final int WITH_END = 4;

    static final int REMEMBERED = 1 << 16;

    /** The longest string that is written as a text, in units. */
    static final int LONGEST_TEXT = 1 << 10;
    /** Bytes of a piece of a packed value: a power of 2, as CBOR's library counts them in an int. */
    static final int PIECE = 1 << 30;

    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_PROMISED = 256;

    /** Its pool of buffers makes a writer or reader for each message cheap, on virtual threads too. */
    static final CBORFactory CBOR = CBORFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE).build())
            .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Wire() {
    }

    /**
     * The room to make for items of which {@code promised} are to come. A promise is believed when a small part of it has been
     * kept, so that a forged one takes no memory.
     *
     * @param arrived the items that are there and fill the present room
     */
    static int capacity(int arrived, int promised) {
        return arrived > 0 && promised / MOST_PROMISED <= arrived ? promised
                : Math.min(promised, Math.max(FIRST_CAPACITY, arrived * 2));
    }
}
