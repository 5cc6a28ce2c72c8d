package org.hocket.interpreter.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** Strict UTF-8: what is not UTF-8 is an error that says where, never a replacement character. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {
    }

    /**
     * The text that {@code length} bytes encode.
     *
     * @param source what the bytes are, for the error: {@code "data.txt"}
     * @param start  how many bytes of the source come before the array's first
     * @throws Failure a {@code ParseError} with the offset in the source of the first byte that does not belong there
     */
    public static String decode(byte[] bytes, int offset, int length, String source, long start) {
        return decode(bytes, offset, length, source, start, "fs.read_bytes(path) reads bytes of any kind");
    }

    /** The same with what else to call for bytes that are no text. */
    static String decode(byte[] bytes, int offset, int length, String source, long start, String help) {
        return LongWork.walk(length, () -> decodeAtOnce(bytes, offset, length, source, start, help));
    }

    private static String decodeAtOnce(byte[] bytes, int offset, int length, String source, long start, String help) {
        String text = new String(bytes, offset, length, UTF_8);
        // Only where the fast decoder put a replacement character can a byte be wrong, or that character be meant.
        if (text.indexOf(REPLACEMENT) >= 0) {
            int wrong = firstMalformed(ByteBuffer.wrap(bytes, offset, length));
            if (wrong >= 0) {
                throw new Failure(ErrorKind.PARSE, source + " is not UTF-8 text: byte 0x"
                        + HexFormat.of().toHexDigits(bytes[wrong]) + " at offset " + (start + wrong), help);
            }
        }
        return text;
    }

    public static BytesValue encode(String text) {
        return BytesValue.of(LongWork.walk(text.length(), () -> text.getBytes(UTF_8)));
    }

    /** The index in the buffer's array of the first byte that is not part of a character, or -1. */
    private static int firstMalformed(ByteBuffer bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        CharBuffer sink = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            result = decoder.decode(bytes, sink.clear(), true);
        } while (result.isOverflow());
        return result.isError() ? bytes.position() : -1;
    }
}
