package org.hocket.interpreter.node.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.grammar.Span;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Signature;

/**
 * How the arguments of a call are written: so many positional ones, then these names.
 *
 * @param positional their number
 * @param names      in the order as written, behind the positional ones
 */
public record ArgumentShape(int positional, List<String> names) {

    public static ArgumentShape positional(int count) {
        return new ArgumentShape(count, List.of());
    }

    /** The same with one more positional argument in front: the receiver of a method call. */
    public ArgumentShape withReceiver() {
        return new ArgumentShape(positional + 1, names);
    }

    /** The number of all arguments. */
    int size() {
        return positional + names.size();
    }

    /** Where each parameter of a signature finds its argument in a call of some shape. */
    public static final class Binding {

        private static final int LEFT_OUT = -1;

        @CompilationFinal(dimensions = 1)
        private final int[] sources;
        private final boolean rest;
        private final int restStart;
        private final int restEnd;

        private Binding(int[] sources, boolean rest, int restStart, int restEnd) {
            this.sources = sources;
            this.rest = rest;
            this.restStart = restStart;
            this.restEnd = restEnd;
        }

        /** @return one argument for each parameter; Java's null for one that was left out */
        public Object[] arrange(Object[] written) {
            return fill(new Object[sources.length], 0, written);
        }

        /** The same for a method, with the receiver in front. */
        public Object[] arrange(Object receiver, Object[] written) {
            Object[] arranged = new Object[sources.length + 1];
            arranged[0] = receiver;
            return fill(arranged, 1, written);
        }

        /** Where the argument of each parameter stands, from where each argument does; null where one was left out. */
        List<Span> spans(List<Span> written) {
            List<Span> spans = new ArrayList<>();
            for (int source : sources) {
                spans.add(source == LEFT_OUT ? null : written.get(source));
            }
            if (restStart < restEnd) {
                spans.set(sources.length - 1, written.get(restStart).to(written.get(restEnd - 1)));
            }
            return spans;
        }

        private Object[] fill(Object[] arranged, int head, Object[] written) {
            // A place that calls ever other functions, or spreads a list, makes its bindings as it runs; the compiler gives
            // up on a loop that it is to unroll and whose length it does not know.
            return CompilerDirectives.isPartialEvaluationConstant(this) ? fillUnrolled(arranged, head, written)
                    : fillBehindBoundary(arranged, head, written);
        }

        @TruffleBoundary
        private Object[] fillBehindBoundary(Object[] arranged, int head, Object[] written) {
            return fillUnrolled(arranged, head, written);
        }

        @ExplodeLoop
        private Object[] fillUnrolled(Object[] arranged, int head, Object[] written) {
            for (int i = 0; i < sources.length; i++) {
                arranged[head + i] = sources[i] == LEFT_OUT ? null : written[sources[i]];
            }
            if (rest) {
                arranged[arranged.length - 1] = restOf(written);
            }
            return arranged;
        }

        @TruffleBoundary
        private ListValue restOf(Object[] written) {
            return ListValue.of(Arrays.copyOfRange(written, restStart, restEnd));
        }
    }

    /**
     * @throws Failure an {@code ArgumentError} where the call does not fit the signature; the argument that is to blame is
     *                 counted as written, the positional ones first
     */
    @TruffleBoundary
    public Binding bind(Signature signature) {
        List<Signature.Parameter> parameters = signature.parameters();
        int places = parameters.size() - (signature.hasRest() ? 1 : 0);
        if (positional > places && !signature.hasRest()) {
            throw new Failure(ErrorKind.ARGUMENT, signature.called() + " takes " + expected(signature) + ", not " + positional,
                    "it is declared as " + signature).at(places);
        }
        int[] sources = new int[parameters.size()];
        Arrays.fill(sources, Binding.LEFT_OUT);
        for (int i = 0; i < Math.min(places, positional); i++) {
            sources[i] = i;
        }
        for (int i = 0; i < names.size(); i++) {
            int place = signature.indexOf(names.get(i));
            if (place < 0 || place >= places) {
                throw signature.lacks(names.get(i)).at(positional + i);
            }
            if (sources[place] != Binding.LEFT_OUT) {
                throw new Failure(ErrorKind.ARGUMENT, signature.called() + " got two arguments for `" + names.get(i) + "`",
                        "it is declared as " + signature).at(positional + i);
            }
            sources[place] = positional + i;
        }
        checkComplete(signature, sources, places);
        int rest = Math.min(places, positional);
        return new Binding(sources, signature.hasRest(), rest, signature.hasRest() ? positional : rest);
    }

    private void checkComplete(Signature signature, int[] sources, int places) {
        List<Signature.Parameter> parameters = signature.parameters();
        List<String> missing = IntStream.range(0, places)
                .filter(i -> sources[i] == Binding.LEFT_OUT && !parameters.get(i).optional())
                .mapToObj(i -> "`" + parameters.get(i).name() + "`").toList();
        if (!missing.isEmpty()) {
            throw new Failure(ErrorKind.ARGUMENT, signature.called() + " takes " + expected(signature) + ", not " + size() + ": "
                    + String.join(" and ", missing) + (missing.size() == 1 ? " is missing" : " are missing"),
                    "it is declared as " + signature);
        }
    }

    private static String expected(Signature signature) {
        int least = signature.required();
        int most = signature.parameters().size();
        String count = signature.hasRest() ? "at least " + least : least == most ? "" + least : least + " to " + most;
        return most == 0 ? "no arguments" : count + (count.equals("1") || count.equals("at least 1") || most == 1 ? " argument" : " arguments");
    }
}
