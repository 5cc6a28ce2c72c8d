package org.hocket.interpreter.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EqualityTest {

    @Test
    void equalValuesHaveEqualHashesAndEqualityHasNoDirection() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 200_000; i++) {
            Object a = Values.any(random, 2);
            Object b = Values.any(random, 2);
            boolean equal = Equality.equal(a, b);
            assertEquals(equal, Equality.equal(b, a), () -> Printer.literal(a) + " and " + Printer.literal(b));
            if (equal) {
                found++;
                assertEquals(Equality.hash(a), Equality.hash(b), () -> Printer.literal(a) + " and " + Printer.literal(b));
            }
        }
        assertTrue(found > 1_000);
    }

    @Test
    void numbersAreEqualExactlyWhereTheirValuesAre() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            BigInteger integer = Values.anyInteger(random);
            double number = random.nextBoolean() ? integer.doubleValue() : Values.anyInteger(random).doubleValue();
            boolean expected = new BigDecimal(integer).compareTo(new BigDecimal(number)) == 0;
            assertEquals(expected, Equality.equal(BigInt.normalize(integer), number));
            if (expected) {
                assertEquals(Equality.hash(BigInt.normalize(integer)), Equality.hash(number));
            }
        }
    }

    @Test
    void nanEqualsNothingButIsFoundWhereTheVeryOneIsHeld() {
        Double nan = Double.NaN;
        assertFalse(Equality.equal(nan, nan));
        assertTrue(SetValue.from(List.of(nan)).contains(nan));
    }

    @Test
    void typesAreNotEqualAcrossEachOther() {
        assertFalse(Equality.equal(ListValue.ofLongs(0, 1), RangeValue.of(0, 2)));
        assertFalse(Equality.equal(true, 1L));
        assertFalse(Equality.equal("1", 1L));
        RecordType other = new RecordType("Point", List.of("x", "y"), false);
        assertFalse(Equality.equal(new RecordValue(Values.POINT, 1L, 2L), new RecordValue(other, 1L, 2L)));
    }

    @Test
    void mapsAndSetsAreEqualWhateverTheirOrder() {
        MapValue ab = new MapValue();
        ab.put("a", 1L);
        ab.put("b", 2.0);
        MapValue ba = new MapValue();
        ba.put("b", 2L);
        ba.put("a", 1.0);
        assertTrue(Equality.equal(ab, ba));
        assertTrue(Equality.equal(SetValue.from(List.of(1L, "x")), SetValue.from(List.of("x", 1.0))));
    }

    @Test
    void storageDoesNotCount() {
        ListValue boxed = ListValue.of("x", 1L);
        boxed.removeAt(0);
        assertTrue(Equality.equal(boxed, ListValue.ofLongs(1)));
        assertTrue(Equality.equal(boxed, ListValue.ofDoubles(1)));
        assertEquals(Equality.hash(boxed), Equality.hash(ListValue.ofDoubles(1)));
    }
}
