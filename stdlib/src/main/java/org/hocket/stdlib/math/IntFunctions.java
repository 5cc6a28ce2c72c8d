package org.hocket.stdlib.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LargeInts;
import org.hocket.interpreter.value.Limits;
import org.hocket.interpreter.value.Printer;

/** The functions of {@code math} whose results are ints. */
final class IntFunctions {

    private IntFunctions() {
    }

    static void addTo(Library math) {
        addRounding(math);
        addDivisors(math);
        addCounts(math);
    }

    private static void addRounding(Library math) {
        math.function("floor(x)", "The largest int that is not above `x`.", """
                print(math.floor(-1.5))   # -2""", a -> rounded(a, RoundingMode.FLOOR))
            .function("ceil(x)", "The smallest int that is not below `x`.", """
                print(math.ceil(1.2))   # 2""", a -> rounded(a, RoundingMode.CEILING))
            .function("trunc(x)", "`x` without its fraction, as an int.", """
                print(math.trunc(-1.5))   # -1""", a -> rounded(a, RoundingMode.DOWN))
            .function("sign(x)", "-1, 0 or 1: the sign of `x`.", """
                print(math.sign(-2.5))   # -1""", a -> (long) (a.get(0) instanceof Double
                    ? (int) Math.signum(a.number(0)) : a.bigInteger(0).signum()));
    }

    private static void addDivisors(Library math) {
        math.function("gcd(...ns)", "The greatest int that divides them all.", """
                print(math.gcd(12, 18))   # 6""", a -> combined(a, BigInteger.ZERO, LargeInts::gcd))
            .function("lcm(...ns)", "The smallest positive int that they all divide.", """
                print(math.lcm(4, 6))   # 12""", a -> combined(a, BigInteger.ONE, IntFunctions::lcm))
            .function("isqrt(n)", "The square root without its fraction, exactly, for ints of any size.", """
                print(math.isqrt(17))   # 4""", a -> BigInt.normalize(LargeInts.sqrt(notNegative(a, 0))));
    }

    private static void addCounts(Library math) {
        math.function("factorial(n)", "The product of the ints from 1 to `n`: in how many orders `n` things can stand.", """
                print(math.factorial(5))   # 120""", IntFunctions::factorial)
            .function("comb(n, k)", "In how many ways `k` of `n` things can be chosen.", """
                print(math.comb(5, 2))   # 10""", IntFunctions::comb)
            .function("perm(n, k = null)", "In how many ways `k` of `n` things, or all of them, can be chosen one after the other.", """
                print(math.perm(5, 2), math.perm(3))   # 20 6""", IntFunctions::perm);
    }

    private static Object rounded(Arguments a, RoundingMode mode) {
        if (!(a.get(0) instanceof Double x)) {
            return BigInt.normalize(a.bigInteger(0));
        }
        if (x.isNaN() || x.isInfinite()) {
            throw new Failure(ErrorKind.MATH, "there is no int for " + Printer.literal(x)).at(0);
        }
        return BigInt.normalize(new BigDecimal(x).setScale(0, mode).toBigInteger());
    }

    private static Object combined(Arguments a, BigInteger start, BinaryOperator<BigInteger> operator) {
        BigInteger result = start;
        for (Object n : a.list(0)) {
            result = operator.apply(result, switch (n) {
                case Long value -> BigInteger.valueOf(value);
                case BigInt big -> big.value();
                default -> a.<BigInteger>expected("ints", 0);
            });
        }
        return BigInt.normalize(result);
    }

    private static BigInteger lcm(BigInteger x, BigInteger y) {
        return x.signum() == 0 || y.signum() == 0 ? BigInteger.ZERO : LargeInts.multiply(LargeInts.divide(x, LargeInts.gcd(x, y)), y).abs();
    }

    private static BigInteger notNegative(Arguments a, int index) {
        BigInteger n = a.bigInteger(index);
        if (n.signum() < 0) {
            throw new Failure(ErrorKind.MATH, a.called() + " has no result for " + Printer.shortened(a.get(index))).at(index);
        }
        return n;
    }

    private static Object factorial(Arguments a) {
        notNegative(a, 0);
        long n = a.integer(0);
        Limits.intBits(n * Math.log(n + 1.0) / Math.log(2));
        return BigInt.normalize(product(2, n, a.task()));
    }

    /** The product of the ints from {@code low} to {@code high}; halves of like size keep large multiplications few. */
    private static BigInteger product(long low, long high, Task task) {
        if (low > high) {
            return BigInteger.ONE;
        }
        if (low == high) {
            return BigInteger.valueOf(low);
        }
        task.pollIfDue();
        long middle = (low + high) >>> 1;
        return LargeInts.multiply(product(low, middle, task), product(middle + 1, high, task));
    }

    private static Object perm(Arguments a) {
        if (a.isNull(1)) {
            return factorial(a);
        }
        notNegative(a, 0);
        notNegative(a, 1);
        long n = a.integer(0);
        long k = a.integer(1);
        if (k > n) {
            return 0L;
        }
        Limits.intBits(k * Math.log(n + 1.0) / Math.log(2));
        return BigInt.normalize(product(n - k + 1, n, a.task()));
    }

    private static Object comb(Arguments a) {
        notNegative(a, 0);
        notNegative(a, 1);
        long n = a.integer(0);
        long k = Math.min(a.integer(1), n - a.integer(1));
        if (k < 0) {
            return 0L;
        }
        Limits.intBits(k * Math.log(n + 1.0) / Math.log(2));
        return BigInt.normalize(LargeInts.divide(product(n - k + 1, n, a.task()), product(2, k, a.task())));
    }
}
