package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BytesValueTest {

    private static final BytesValue BYTES = BytesValue.of((byte) 1, (byte) 200, (byte) 3);

    @Test
    void bytesAreIntsFromZeroTo255() {
        assertEquals(200, BYTES.get(1));
    }

    @Test
    void slicesAndJoinedBytesAreBytes() {
        assertEquals("bytes([200, 3])", BYTES.slice(RangeValue.open(-2L, null, false)).toString());
        assertEquals("bytes([3, 200, 1])", BYTES.slice(RangeValue.open(null, null, false).withStep(-1)).toString());
        assertEquals("bytes([1, 200, 3, 1, 200, 3])", BYTES.concat(BYTES).toString());
    }
}
