package org.hocket.interpreter.node.call;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.CommandWords;
import org.hocket.interpreter.builtin.Commands;
import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.command.Command;
import org.hocket.interpreter.command.Quoting;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Formatter;

/** A command for the shell, between backticks: what it writes. */
public final class CommandNode extends ExpressionNode {

    private final List<String> texts;

    @Children private final ExpressionNode[] holes;

    /** For each hole what it says of the format; null where it says nothing. */
    private final String[] specifications;

    /** @param texts the shell's own: before the first hole, between two, and behind the last */
    public CommandNode(List<String> texts, ExpressionNode[] holes, String[] specifications) {
        this.texts = texts;
        this.holes = holes;
        this.specifications = specifications;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[holes.length];
        for (int i = 0; i < holes.length; i++) {
            values[i] = holes[i].execute(frame);
        }
        return runOrThrow(task(frame), values);
    }

    @TruffleBoundary
    private Object runOrThrow(Task task, Object[] values) {
        try {
            return run(task, values);
        } catch (Failure failure) {
            throw HocketError.from(failure, this);
        }
    }

    private Object run(Task task, Object[] values) {
        StringBuilder text = new StringBuilder(texts.getFirst());
        StringBuilder shown = new StringBuilder(texts.getFirst());
        for (int i = 0; i < values.length; i++) {
            List<String> words = words(i, values[i], task);
            text.append(joined(words, Quoting::quoted)).append(texts.get(i + 1));
            shown.append(joined(words, Quoting::shown)).append(texts.get(i + 1));
        }
        Host host = (Host) task.at(this).runtime().host();
        return Commands.output(Command.shell(text.toString(), shown.toString(), Commands.environment(host)), host);
    }

    private List<String> words(int hole, Object value, Task task) {
        try {
            return specifications[hole] == null ? CommandWords.of(value, task) : List.of(Formatter.format(value, specifications[hole]));
        } catch (Failure failure) {
            throw HocketError.blaming(holes[hole], failure);
        }
    }

    private static String joined(List<String> words, UnaryOperator<String> quoting) {
        return words.stream().map(quoting).collect(Collectors.joining(" "));
    }
}
