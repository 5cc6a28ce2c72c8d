package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what tests expect and that {@code -Dhocket.accept=true} writes anew. */
final class Golden {

    private Golden() {
    }

    static void verify(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("hocket.accept")) {
            Files.writeString(file, actual);
        }
        assertTrue(Files.exists(file), () -> "there is no " + file + " for\n" + actual);
        assertEquals(Files.readString(file), actual, () -> file + " differs; accept it with -Dhocket.accept=true");
    }
}
