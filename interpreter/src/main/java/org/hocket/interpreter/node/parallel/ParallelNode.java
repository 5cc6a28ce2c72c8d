package org.hocket.interpreter.node.parallel;

import java.util.Iterator;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.ClosureNode;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.node.parallel.ChunkLoop.Sink;
import org.hocket.interpreter.node.parallel.ParallelOptions.Values;
import org.hocket.interpreter.parallel.Collected;
import org.hocket.interpreter.parallel.Input;
import org.hocket.interpreter.parallel.Outcome;
import org.hocket.interpreter.parallel.ParallelMap;
import org.hocket.interpreter.parallel.Reduction;
import org.hocket.interpreter.parallel.ResultStream;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

/** {@code parallel for}: hands its items to a {@link ParallelMap}, and makes a value of what comes of them. */
public final class ParallelNode extends ExpressionNode {

    private final boolean streamed;

    @Child private ParallelOptions options;
    @Child private ExpressionNode subject;
    @Child private ClosureNode body;

    /** @param streamed whether the results are wanted one by one: its value is a stream of them */
    public ParallelNode(ParallelOptions options, ExpressionNode subject, ClosureNode body, boolean streamed) {
        this.options = options;
        this.subject = subject;
        this.body = body;
        this.streamed = streamed;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Values values = options.evaluate(frame);
        return run(task(frame), values, subject.execute(frame), body.execute(frame));
    }

    /** Where nobody wants the value, it keeps no results: so the items may be without end. */
    @Override
    public void executeVoid(VirtualFrame frame) {
        if (options.reduces()) {
            execute(frame);
            return;
        }
        Values values = options.evaluate(frame);
        discard(task(frame), values, subject.execute(frame), body.execute(frame));
    }

    @TruffleBoundary
    private Object run(Task task, Values values, Object items, Closure code) {
        Closure function = options.function(values);
        if (function != null) {
            return reduce(task, values, items, new ItemsCode(code, Sink.FOLD, function, this));
        }
        ItemsCode collecting = new ItemsCode(code, Sink.COLLECT, null, this);
        if (streamed) {
            ParallelMap.Settings settings = options.settings(values, task);
            return new Stream(owner -> {
                ResultStream results = new ResultStream(options.ordered(values));
                results.begin(new ParallelMap(owner, this, collecting, input(items, owner), results, settings));
                return results;
            });
        }
        Collected collected = new Collected();
        map(task, values, items, collecting, collected).run();
        return list(collected.inOrder());
    }

    @TruffleBoundary
    private void discard(Task task, Values values, Object items, Closure code) {
        map(task, values, items, new ItemsCode(code, Sink.DISCARD, null, this), Outcome.NONE).run();
    }

    private Object reduce(Task task, Values values, Object items, ItemsCode code) {
        Reduction reduction = new Reduction(code);
        map(task, values, items, code, reduction).run();
        return reduction.result() == null ? options.ofNothing(values) : ShareNode.share(reduction.result());
    }

    private ParallelMap map(Task task, Values values, Object items, ItemsCode code, Outcome outcome) {
        return new ParallelMap(task, this, code, input(items, task), outcome, options.settings(values, task));
    }

    private Input input(Object items, Task task) {
        return Inputs.of(items, task, subject);
    }

    @SuppressWarnings("unchecked")
    private static ListValue list(List<? extends Iterable<?>> parts) {
        return ListValue.joined((List<ListValue>) parts);
    }

    /** The results of a map that begins when a loop over them does. */
    private static final class Stream extends IterableValue {

        private interface Beginning {
            Iterator<Object> begin(Task owner);
        }

        private final Beginning beginning;

        Stream(Beginning beginning) {
            this.beginning = beginning;
        }

        @Override
        public Iterator<Object> open(Task reader) {
            return beginning.begin(reader);
        }

        @Override
        public String description() {
            return "results of a parallel for";
        }
    }
}
