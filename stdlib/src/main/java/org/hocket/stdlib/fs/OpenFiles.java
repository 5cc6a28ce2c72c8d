package org.hocket.stdlib.fs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.hocket.interpreter.builtin.Host;

/** The files that a script has open for writing. Those that it leaves open are given up when it has ended. */
final class OpenFiles implements AutoCloseable {

    private final Host host;
    private final Set<FileValue> files = ConcurrentHashMap.newKeySet();

    private OpenFiles(Host host) {
        this.host = host;
    }

    static OpenFiles of(Host host) {
        return host.resource(OpenFiles.class, () -> new OpenFiles(host));
    }

    void add(FileValue file) {
        files.add(file);
    }

    void remove(FileValue file) {
        files.remove(file);
    }

    @Override
    public void close() {
        for (FileValue file : files) {
            host.writeError("warning: what was written to " + file.path() + " is lost, because it was not closed; `use` closes a file\n");
            file.discard();
        }
    }
}
