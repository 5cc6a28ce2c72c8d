package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownKeyException;

import org.junit.jupiter.api.Test;

class InteropTest {

    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    @Test
    void listsAndRangesAreArraysThatCannotBeWritten() throws InteropException {
        ListValue list = ListValue.of(1L, "a");
        assertEquals(2, INTEROP.getArraySize(list));
        assertEquals("a", INTEROP.readArrayElement(list, 1));
        assertFalse(INTEROP.isArrayElementModifiable(list, 0));
        assertThrows(InvalidArrayIndexException.class, () -> INTEROP.readArrayElement(list, 2));
        assertEquals(7L, INTEROP.readArrayElement(RangeValue.of(5, 9), 2));
        assertFalse(INTEROP.hasArrayElements(RangeValue.open(null, 2L, false)));
    }

    @Test
    void mapsHaveHashEntriesAndFindTheSmallIntsOfJava() throws InteropException {
        MapValue map = new MapValue();
        map.put(1L, "one");
        assertEquals("one", INTEROP.readHashValue(map, 1));
        assertThrows(UnknownKeyException.class, () -> INTEROP.readHashValue(map, "x"));
        Object pair = INTEROP.getIteratorNextElement(INTEROP.getHashEntriesIterator(map));
        assertEquals("one", INTEROP.readArrayElement(pair, 1));
    }

    @Test
    void recordsHaveMembers() throws InteropException {
        RecordValue point = new RecordValue(Values.POINT, 1L, 2L);
        assertEquals(2L, INTEROP.readMember(point, "y"));
        assertEquals(2, INTEROP.getArraySize(INTEROP.getMembers(point)));
        assertFalse(INTEROP.isMemberReadable(point, "z"));
    }

    @Test
    void otherValuesAreWhatJavaHasForThem() throws InteropException {
        assertTrue(INTEROP.isNull(NullValue.NULL));
        assertEquals(Duration.ofMillis(1500), INTEROP.asDuration(new DurationValue(1_500_000_000)));
        BigInteger large = BigInteger.TEN.pow(30);
        assertEquals(large, INTEROP.asBigInteger(new BigInt(large)));
        assertFalse(INTEROP.fitsInLong(new BigInt(large)));
        SetValue set = SetValue.from(ListValue.of(4L));
        assertEquals(4L, INTEROP.getIteratorNextElement(INTEROP.getIterator(set)));
        assertEquals("set([4])", INTEROP.toDisplayString(set));
    }
}
