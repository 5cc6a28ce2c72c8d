package org.hocket.stdlib.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/**
 * How the bytes of a body are text.
 *
 * @param charset what the header {@code content-type} names; UTF-8 where it names none
 * @param source  what the body is, as errors begin: {@code "the body of https://example.org/"}
 */
record Encoding(Charset charset, String source) {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

    static Encoding utf8(String source) {
        return new Encoding(StandardCharsets.UTF_8, source);
    }

    /** @param contentType the header; null where there is none */
    static Encoding of(String contentType, String source) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        return named.find() && Charset.isSupported(named.group(1)) ? new Encoding(Charset.forName(named.group(1)), source) : utf8(source);
    }

    /** @throws Failure a {@code ParseError} where the bytes are no text */
    String decode(byte[] bytes, int start, int length) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, start, length)).toString();
        } catch (CharacterCodingException e) {
            throw new Failure(ErrorKind.PARSE, source + " is not " + charset + " text", "`bytes()` gives its bytes, whatever they are");
        }
    }
}
