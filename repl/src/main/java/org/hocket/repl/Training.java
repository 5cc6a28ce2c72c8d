package org.hocket.repl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.hocket.interpreter.process.Child;

/**
 * What the cache of the runtime is trained on: some scripts, one after another in this process. Those that end with an error
 * are there to load what reports errors. Started by the build of the runtime only.
 */
final class Training {

    private Training() {
    }

    /** @param scripts their files */
    public static void main(String[] scripts) throws IOException {
        RuntimeHome.announce();
        for (String script : scripts) {
            HocketCommand.execute(script);
        }
        HocketCommand.execute("-e", "print(1)");
        Child.serve(hello(), OutputStream.nullOutputStream(), () -> System.exit(ExitCode.SUCCESS));
    }

    /** What a child process reads first, and all that this one does. */
    private static InputStream hello() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Child.greet(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
