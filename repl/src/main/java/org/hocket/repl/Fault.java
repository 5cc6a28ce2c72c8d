package org.hocket.repl;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Faults of Hocket's own. Nobody but its developers can read a Java stack trace, so it goes to a file. */
final class Fault {

    private Fault() {
    }

    /** @return the exit code */
    static int report(Throwable fault) {
        System.err.println("hocket: a fault in Hocket itself: " + summary(fault) + where(fault));
        return ExitCode.FAULT;
    }

    private static String summary(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }

    private static String where(Throwable fault) {
        try {
            Path file = Files.createTempFile("hocket-fault-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                fault.printStackTrace(writer);
            }
            return "; please report it with the file " + file;
        } catch (IOException noFile) {
            return "; its details could not be written to a file: " + noFile.getMessage();
        }
    }
}
