package org.hocket.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.graalvm.polyglot.Engine;
import picocli.CommandLine.IVersionProvider;

import org.hocket.interpreter.HocketLanguage;

/** What {@code --version} prints: what runs scripts here, and what is missing for its full speed. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"hocket  " + HocketLanguage.VERSION, "java    " + java(), "truffle " + truffle(), "cache   " + cache()};
    }

    private static String java() {
        return Runtime.version() + ", " + (isOwn() ? "a runtime of its own" : "the JDK, without a runtime of its own") + ": " + home();
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static boolean isOwn() {
        return home().startsWith(System.getProperty(RuntimeHome.PROPERTY, "none"));
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
        Path file = home().resolve("lib/server/classes.jsa");
        return !isOwn() || !Files.exists(file) ? "none: starts take longer"
                : System.getProperty("java.vm.info").contains("sharing") ? file.toString()
                : "not used: starts take longer; " + file + " does not fit to the options of this Java";
    }
}
