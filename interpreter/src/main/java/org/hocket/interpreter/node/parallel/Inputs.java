package org.hocket.interpreter.node.parallel;

import java.util.function.Consumer;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.parallel.FedInput;
import org.hocket.interpreter.parallel.Input;
import org.hocket.interpreter.parallel.SlicedInput;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.RangeValue;

/** How a parallel map gets at the items of a value. */
final class Inputs {

    private Inputs() {
    }

    /**
     * @param subject the node that gave the value, for errors
     * @throws HocketError a {@code TypeError} where the value has no items, an {@code ArgumentError} for a range without a start
     */
    static Input of(Object value, Task task, Node subject) {
        try {
            return switch (value) {
                case RangeValue range -> new SlicedInput(range.size(),
                        (from, count) -> new RangeItems(range.get(from), range.step(), count));
                case ListValue list -> new SlicedInput(list.size(), (from, count) -> new ListItems(list, (int) from, count));
                case Object other when Iteration.isPossibleOver(other) ->
                        new FedInput((reader, sink) -> read(other, reader, subject, sink), ListItems::of);
                default -> throw new AssertionError(Iteration.over(value, task));
            };
        } catch (Failure failure) {
            throw HocketError.blaming(subject, failure);
        }
    }

    private static void read(Object value, Task reader, Node subject, Consumer<Object> sink) {
        reader.at(subject);
        try (Iteration items = Iteration.of(value, reader)) {
            for (Object item : items) {
                sink.accept(ShareNode.share(item));
            }
        } catch (Failure failure) {
            throw HocketError.blaming(subject, failure);
        }
    }
}
