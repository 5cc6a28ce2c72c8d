package org.hocket.repl;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.RenderedException;

/** What all contexts of the command have in common: scripts may do what the user may. */
final class Contexts {

    private Contexts() {
    }

    /** @param seed null for one that is drawn */
    static Context.Builder builder(Long seed) {
        Context.Builder builder = Context.newBuilder(HocketLanguage.ID).allowAllAccess(true).allowIO(IOAccess.ALL);
        return seed == null ? builder : builder.option("hocket.seed", seed.toString());
    }

    /** An engine that says nothing where the compiler is missing. */
    static Engine engine() {
        return Engine.newBuilder(HocketLanguage.ID).option("engine.WarnInterpreterOnly", "false").build();
    }

    /** The error of a script as people read it; null for what is none, but a fault of Hocket's own. */
    static String rendered(PolyglotException ended, boolean coloured) {
        Value error = ended.isGuestException() ? ended.getGuestObject() : null;
        return error == null || !error.hasMember(RenderedException.RENDERED) ? null
                : error.getMember(coloured ? RenderedException.COLOURED : RenderedException.RENDERED).asString();
    }
}
