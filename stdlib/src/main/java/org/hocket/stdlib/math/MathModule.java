package org.hocket.stdlib.math;

import org.hocket.interpreter.builtin.Library;

/** The module {@code math}. */
public final class MathModule implements Library.Provider {

    @Override
    public String name() {
        return "math";
    }

    @Override
    public Library library() {
        Library math = Library.of("math", "Functions of numbers. What has no result in the real numbers is a `MathError`.")
            .constant("pi", Math.PI, "The circumference of a circle of diameter 1.")
            .constant("e", Math.E, "The base of the natural logarithm.")
            .constant("tau", Math.TAU, "The circumference of a circle of radius 1.")
            .constant("inf", Double.POSITIVE_INFINITY, "The float above all others.")
            .constant("nan", Double.NaN, "The float that is no number and equals nothing, itself included.");
        FloatFunctions.addTo(math);
        IntFunctions.addTo(math);
        Statistics.addTo(math);
        return math;
    }
}
