package org.hocket.interpreter.node.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.oracle.truffle.api.nodes.Node;

import org.hocket.grammar.Span;
import org.hocket.interpreter.HocketError;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.node.Written;
import org.hocket.interpreter.node.call.ArgumentShape.Binding;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Operands;

/** A call as the script writes it. Its errors point at the argument that is to blame. */
interface CallSite {

    ArgumentsNode writtenArguments();

    /** Where the receiver of a method call stands; null for other calls. */
    default Span writtenReceiver() {
        return null;
    }

    /**
     * The error where arguments do not fit the parameters of what is called.
     *
     * @param failure names the argument to blame by its place among those of the shape
     * @param node    the call, or a part of it
     */
    static HocketError unfit(Failure failure, ArgumentShape shape, Node node) {
        CallSite site = around(node);
        if (site == null) {
            return HocketError.from(failure, node);
        }
        List<Span> spans = new ArrayList<>(site.writtenArguments().nameSpans());
        if (shape.size() > spans.size() && site.writtenReceiver() != null) {
            spans.addFirst(site.writtenReceiver());
        }
        return HocketError.from(failure, node, Written.operands(node, spans));
    }

    /** The error that the body of a builtin raised, which names the argument to blame by its parameter. */
    static HocketError raised(Failure failure, Builtin builtin, Node node) {
        CallSite site = around(node);
        return site == null ? HocketError.from(failure, node)
                : HocketError.from(failure, node, site.operands(builtin, node));
    }

    /** The call that a node is part of; null for one that stands in no script. */
    static CallSite around(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof CallSite site) {
                return site;
            }
        }
        return null;
    }

    /** For each parameter of a builtin, a receiver in front, where its argument stands. */
    private Operands operands(Builtin builtin, Node node) {
        ArgumentsNode arguments = writtenArguments();
        List<Span> spans = new ArrayList<>();
        if (builtin.kind() != Builtin.Kind.FUNCTION) {
            spans.add(writtenReceiver());
        }
        if (arguments.hasFixedShape()) {
            Binding binding = arguments.shape().bind(builtin.signature());
            spans.addAll(binding.spans(arguments.valueSpans()));
        } else {
            spans.addAll(Collections.nCopies(builtin.signature().parameters().size(), null));
        }
        return Written.operands(node, spans);
    }
}
