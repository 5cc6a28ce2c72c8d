package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Statement;

/** Which of a file's tests is in it when it runs. */
final class TestSelection {

    private TestSelection() {
    }

    /**
     * The module without its tests, save one, which then comes last: it runs when the top level has, and before what the
     * top level uses is closed.
     *
     * @param wanted the name of that one, or null
     */
    static Module of(Module module, String wanted) {
        List<Statement> kept = new ArrayList<>(module.statements());
        kept.removeIf(Declaration.Test.class::isInstance);
        if (wanted != null) {
            kept.add(named(module, wanted));
        }
        return kept.size() == module.statements().size() && wanted == null ? module : new Module(kept, module.span());
    }

    private static Statement named(Module module, String wanted) {
        return module.statements().stream()
                .filter(statement -> statement instanceof Declaration.Test test && test.name().text().equals(wanted))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("the script has no test \"" + wanted + "\""));
    }
}
