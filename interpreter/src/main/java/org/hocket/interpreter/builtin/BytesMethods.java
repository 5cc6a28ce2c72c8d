package org.hocket.interpreter.builtin;

import java.util.HexFormat;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.BytesValue;

/** The methods of bytes: those of lists that only read, and those of bytes alone. */
final class BytesMethods {

    private BytesMethods() {
    }

    static Library library() {
        Library bytes = Library.of("bytes", "A sequence of ints from 0 to 255: `bytes(\"hi\")`.")
            .method("decode() -> string", "The text that the bytes are in UTF-8; a `ParseError` where they are none.", """
                print(bytes([72, 105]).decode())   # Hi""", a -> {
                    byte[] array = receiver(a).array();
                    return Utf8.decode(array, 0, array.length, "the value", 0);
                })
            .method("hex() -> string", "The bytes as hexadecimal digits, two for each.", """
                print(bytes("hi").hex())   # 6869""", a -> {
                    byte[] array = receiver(a).array();
                    return LongWork.walk(2L * array.length, () -> HexFormat.of().formatHex(array));
                });
        ItemTransforms.addTo(bytes);
        ItemQueries.addTo(bytes);
        Sorting.addTo(bytes);
        return bytes;
    }

    private static BytesValue receiver(Arguments a) {
        return a.get(0) instanceof BytesValue bytes ? bytes : a.expected("bytes", 0);
    }
}
