package org.hocket.repl;

import picocli.CommandLine.IVersionProvider;

import org.hocket.interpreter.HocketLanguage;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hocket " + HocketLanguage.VERSION + " (Java " + Runtime.version() + ")"};
    }
}
