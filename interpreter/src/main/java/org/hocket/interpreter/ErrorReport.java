package org.hocket.interpreter;

import java.util.List;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.Diagnostic.Place;
import org.hocket.grammar.Span;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.value.ErrorValue;

/** What the one printer of errors shows of an error that happened at run time. */
final class ErrorReport {

    private ErrorReport() {
    }

    static Diagnostic of(HocketError error) {
        Place place = place(error);
        ErrorValue value = error.value();
        return new Diagnostic(value.kind(), value.message(), place, place == null ? List.of() : error.labels(), error.help(),
                ErrorTrail.of(error));
    }

    /** Where it arose, or was called from where that is no script; null where no script is to blame. */
    static Place place(HocketError error) {
        if (error.accountGiven() != null) {
            return error.accountGiven().place();
        }
        Place place = place(error.getLocation());
        if (place == null) {
            return CallStack.of(error).innermost();
        }
        return error.span() == null ? place : new Place(place.source(), error.span());
    }

    /** The place of a node; null for one that stands in no script. */
    static Place place(Node node) {
        SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
        if (section == null || !(node.getRootNode() instanceof HocketRootNode root)) {
            return null;
        }
        return new Place(root.sourceText(), new Span(section.getCharIndex(), section.getCharEndIndex()));
    }

    /** Where the node stands that began a task or a map; null where that was none, or one that stands in no script. */
    static String locateOrigin(Object origin) {
        Place place = HocketError.placeOf(origin);
        return place == null ? null : locate(place);
    }

    static String locate(Place place) {
        return place.source().locate(place.span().start());
    }
}
