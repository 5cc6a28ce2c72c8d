package org.hocket.repl;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of the runtime that the build makes for the command: {@code bin/hocket}, {@code hocket.args} and {@code java}.
 * As it may be moved, no option names it, but Java knows where it is itself. To start another process of the same kind:
 * {@code java/bin/java @hocket.args} of this folder.
 */
final class RuntimeHome {

    /** The property that names it, given by the options only where a JDK stands for the runtime. */
    static final String PROPERTY = "hocket.runtime";

    private static final String TRUFFLE_LIBRARY = "truffle.attach.library";

    private RuntimeHome() {
    }

    /** Sets the properties that depend on it, if there is such a folder; before Truffle loads. */
    static void announce() {
        Path java = Path.of(System.getProperty("java.home"));
        if (System.getProperty(PROPERTY) == null && Files.exists(java.resolveSibling("bin/hocket"))) {
            System.setProperty(PROPERTY, java.getParent().toString());
        }
        String home = System.getProperty(PROPERTY);
        if (home != null) {
            System.setProperty(TRUFFLE_LIBRARY, Path.of(home, System.mapLibraryName("truffleattach")).toString());
        }
    }
}
