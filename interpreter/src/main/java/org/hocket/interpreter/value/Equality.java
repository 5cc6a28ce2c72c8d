package org.hocket.interpreter.value;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;

/** What {@code ==} means, and the hash that goes with it: equal values have equal hashes. */
public final class Equality {

    private Equality() {
    }

    @TruffleBoundary
    public static boolean equal(Object left, Object right) {
        return switch (left) {
            case Long value -> right instanceof Double other ? equal(value.longValue(), other.doubleValue()) : value.equals(right);
            case Double value -> switch (right) {
                case Double other -> value.doubleValue() == other.doubleValue();
                case Long other -> equal(other.longValue(), value.doubleValue());
                case BigInt other -> equal(other, value.doubleValue());
                default -> false;
            };
            case BigInt value -> right instanceof Double other ? equal(value, other.doubleValue()) : value.equals(right);
            case ListValue value -> right instanceof ListValue other && equal(value, other);
            case MapValue value -> right instanceof MapValue other && equal(value, other);
            case SetValue value -> right instanceof SetValue other && equal(value, other);
            case RecordValue value -> right instanceof RecordValue other && equal(value, other);
            default -> left.equals(right);
        };
    }

    /** A float equals an int only where it is that very int; nearly every other float is ruled out by the conversion. */
    public static boolean equal(long left, double right) {
        return (double) left == right && right != 0x1p63 && (long) right == left;
    }

    private static boolean equal(BigInt left, double right) {
        return isInteger(right) && new BigDecimal(right).toBigIntegerExact().equals(left.value());
    }

    private static boolean isInteger(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value);
    }

    private static boolean equal(ListValue left, ListValue right) {
        if (left == right) {
            return true;
        }
        if (left.size() != right.size()) {
            return false;
        }
        LongWork.poll();
        for (int i = 0; i < left.size(); i++) {
            LongWork.pollAt(i);
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Items that are one and the same object are equal, a {@code nan} among them. */
    private static boolean same(Object left, Object right) {
        return left == right || equal(left, right);
    }

    private static boolean equal(MapValue left, MapValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        LongWork.poll();
        for (int entry = left.next(0); entry >= 0; entry = left.next(entry + 1)) {
            LongWork.pollAt(entry);
            Object value = right.get(left.keyAt(entry));
            if (value == null || !same(left.valueAt(entry), value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(SetValue left, SetValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        LongWork.poll();
        for (int entry = left.next(0); entry >= 0; entry = left.next(entry + 1)) {
            LongWork.pollAt(entry);
            if (!right.contains(left.itemAt(entry))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(RecordValue left, RecordValue right) {
        if (left.type() != right.type()) {
            return false;
        }
        LongWork.poll();
        for (int i = 0; i < left.type().fields().size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    @TruffleBoundary
    public static int hash(Object value) {
        return switch (value) {
            case Double number -> hash(number.doubleValue());
            case BigInt number -> number.value().hashCode();
            case String text -> Text.hash(text);
            case ListValue list -> hash(list);
            case MapValue map -> hash(map);
            case SetValue set -> hash(set);
            case RecordValue record -> hash(record);
            default -> value.hashCode();
        };
    }

    private static int hash(double value) {
        if (!isInteger(value)) {
            return Double.hashCode(value);
        }
        if (Math.abs(value) < 0x1p63 || value == -0x1p63) {
            return Long.hashCode((long) value);
        }
        BigInteger integer = new BigDecimal(value).toBigIntegerExact();
        return integer.hashCode();
    }

    private static int hash(ListValue list) {
        LongWork.poll();
        int hash = 1;
        for (int i = 0; i < list.size(); i++) {
            LongWork.pollAt(i);
            hash = 31 * hash + hash(list.get(i));
        }
        return hash;
    }

    /** The sum over the entries, which does not depend on their order. */
    private static int hash(MapValue map) {
        LongWork.poll();
        int hash = map.size();
        for (int entry = map.next(0); entry >= 0; entry = map.next(entry + 1)) {
            LongWork.pollAt(entry);
            hash += hash(map.keyAt(entry)) * 31 ^ hash(map.valueAt(entry));
        }
        return hash;
    }

    private static int hash(SetValue set) {
        LongWork.poll();
        int hash = ~set.size();
        for (int entry = set.next(0); entry >= 0; entry = set.next(entry + 1)) {
            LongWork.pollAt(entry);
            hash += hash(set.itemAt(entry)) * 31;
        }
        return hash;
    }

    private static int hash(RecordValue record) {
        LongWork.poll();
        int hash = System.identityHashCode(record.type());
        for (int i = 0; i < record.type().fields().size(); i++) {
            hash = 31 * hash + hash(record.get(i));
        }
        return hash;
    }
}
