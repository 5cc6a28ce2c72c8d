package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Test;

/** Whole expressions of ints, as the language evaluates them and as {@link BigInteger} does. */
class IntPropertyTest {

    private static final int EXPRESSIONS = 4_000;
    private static final int BATCH = 200;

    private record Expression(String text, BigInteger value) {
    }

    private record Operator(String text, BinaryOperator<BigInteger> meaning) {
    }

    private static final List<Operator> OPERATORS = List.of(
            new Operator("+", BigInteger::add), new Operator("-", BigInteger::subtract), new Operator("*", BigInteger::multiply));
    private static final List<Operator> DIVISIONS = List.of(
            new Operator("//", IntPropertyTest::floorDivide), new Operator("%", IntPropertyTest::floorRemainder));

    private final Random random = new Random(20_251);

    @Test
    void int_expressions_equal_those_of_big_integers() {
        for (int done = 0; done < EXPRESSIONS; done += BATCH) {
            StringBuilder script = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Expression expression = expression(4);
                script.append("print(").append(expression.text()).append(")\n");
                expected.add(expression.value().toString());
            }
            Outcome outcome = Hocket.run(script.toString());
            assertEquals("", outcome.errors());
            assertEquals(expected, outcome.output().lines().toList());
        }
    }

    @Test
    void a_function_that_has_seen_small_ints_is_right_about_big_ones() {
        for (Operator operator : List.of(OPERATORS.get(0), OPERATORS.get(1), OPERATORS.get(2), DIVISIONS.get(0), DIVISIONS.get(1))) {
            StringBuilder script = new StringBuilder("fn f(a, b) = a " + operator.text() + " b\n");
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                BigInteger a = literal();
                BigInteger b = literal();
                if (b.signum() != 0) {
                    script.append("print(f(").append(a).append(", ").append(b).append("))\n");
                    expected.add(operator.meaning().apply(a, b).toString());
                }
            }
            Outcome outcome = Hocket.run(script.toString());
            assertEquals("", outcome.errors());
            assertEquals(expected, outcome.output().lines().toList());
        }
    }

    private Expression expression(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            BigInteger value = literal();
            return new Expression(value.signum() < 0 ? "(" + value + ")" : value.toString(), value);
        }
        Expression left = expression(depth - 1);
        Expression right = expression(depth - 1);
        boolean divides = right.value().signum() != 0 && random.nextInt(3) == 0;
        List<Operator> operators = divides ? DIVISIONS : OPERATORS;
        Operator operator = operators.get(random.nextInt(operators.size()));
        return new Expression("(" + left.text() + " " + operator.text() + " " + right.text() + ")",
                operator.meaning().apply(left.value(), right.value()));
    }

    /** Small ones, ones around the limits of 32 and 64 bits, and big ones. */
    private BigInteger literal() {
        BigInteger near = BigInteger.valueOf(random.nextInt(7) - 3);
        return switch (random.nextInt(5)) {
            case 0 -> near;
            case 1 -> BigInteger.ONE.shiftLeft(31).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)).add(near);
            case 2 -> BigInteger.ONE.shiftLeft(63).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)).add(near);
            case 3 -> BigInteger.valueOf(random.nextLong());
            default -> new BigInteger(random.nextInt(200), random).subtract(BigInteger.TEN);
        };
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() != 0 && parts[1].signum() != b.signum() ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger floorRemainder(BigInteger a, BigInteger b) {
        return a.subtract(floorDivide(a, b).multiply(b));
    }
}
