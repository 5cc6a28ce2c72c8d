package org.hocket.repl;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.graalvm.polyglot.Engine;
import picocli.CommandLine.IVersionProvider;

import org.hocket.interpreter.HocketLanguage;

/** What {@code --version} prints: what runs scripts here, and what is missing for its full speed. */
final class Version implements IVersionProvider {

    /** The property in which the launcher tells the folder that holds the runtime, if the JDK could link one, and the cache. */
    private static final String RUNTIME = "hocket.runtime";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"hocket  " + HocketLanguage.VERSION, "java    " + java(), "truffle " + truffle(), "cache   " + cache()};
    }

    private static String java() {
        String home = System.getProperty("java.home");
        boolean own = Path.of(home).startsWith(System.getProperty(RUNTIME, "none"));
        return Runtime.version() + ", " + (own ? "a runtime of its own" : "the JDK, without a runtime of its own") + ": " + home;
    }

    private static String truffle() throws IOException {
        Properties versions = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        }
        try (Engine engine = Contexts.engine()) {
            return versions.getProperty("truffle") + ", "
                    + (engine.getImplementationName().equals("Interpreted") ? "interpreting: the compiler is missing" : "compiling");
        }
    }

    private static String cache() {
        String file = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption("AOTCache").getValue();
        return file.isEmpty() ? "none: starts take longer"
                : System.getProperty("java.vm.info").contains("sharing") ? file
                : "not used: starts take longer; " + file + " does not fit to the options of this Java";
    }
}
