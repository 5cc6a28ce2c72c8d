package org.hocket.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The table of {@code bench/compare}: that it comes about, not what is in it. */
class CompareTest {

    private static List<String> compare(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bench/compare"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(Path.of("..").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return lines;
    }

    private static List<String> row(List<String> table, int index) {
        return List.of(table.get(index).split("\\s+"));
    }

    @Test
    void a_row_has_a_figure_of_each_peer_and_what_is_missing_is_shown() throws Exception {
        List<String> table = compare("--quick", "fib", "arrays");
        List<String> columns = row(table, 0);
        assertEquals(List.of("job", "unit", "hocket", "java"), columns.subList(0, 4));
        List<String> fib = row(table, 1);
        assertEquals(List.of("fib", "ms"), fib.subList(0, 2));
        assertTrue(Double.parseDouble(fib.get(2)) > 0, table::toString);
        assertTrue(fib.getLast().matches("\\d+\\.\\d\\dx"), table::toString);
        assertEquals(List.of("arrays", "ns/item", "missing"), row(table, 2).subList(0, 3));
        assertEquals(3, table.size(), table::toString);
    }
}
