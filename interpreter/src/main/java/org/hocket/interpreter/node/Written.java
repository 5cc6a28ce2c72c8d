package org.hocket.interpreter.node;

import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.grammar.Span;
import org.hocket.interpreter.value.Operands;

/** What a script writes for the nodes that run it, for errors. */
public final class Written {

    private Written() {
    }

    /**
     * What a node works on.
     *
     * @param node     stands in the script that the operands stand in
     * @param operands the nodes that give them
     */
    @TruffleBoundary
    public static Operands operands(Node node, Node... operands) {
        return operands(node, Arrays.stream(operands).map(Written::span).toList());
    }

    /** @param spans where the operands stand; null for one that is not written */
    @TruffleBoundary
    public static Operands operands(Node node, List<Span> spans) {
        return node.getRootNode() instanceof HocketRootNode root ? new Operands(root.sourceText(), spans, -1) : Operands.NONE;
    }

    /** Where a node stands; null for one that is not written. */
    @TruffleBoundary
    public static Span span(Node node) {
        SourceSection section = node.getSourceSection();
        return section == null ? null : new Span(section.getCharIndex(), section.getCharEndIndex());
    }
}
