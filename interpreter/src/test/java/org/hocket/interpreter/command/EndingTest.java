package org.hocket.interpreter.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Operands;

class EndingTest {

    private static final Command COMMAND = Command.of(List.of("tool", "a b"), Map.of());

    @Test
    void aSignalIsToldByItsNameAndAnExitCodeByItself() {
        ErrorValue killed = new Ending(137).failure(COMMAND, "").value();
        assertEquals("the command `tool 'a b'` was killed by SIGKILL", killed.message());
        assertEquals(List.of("killed by SIGKILL", NullValue.NULL, "SIGKILL", ""), fields(killed));
        ErrorValue ended = new Ending(7).failure(COMMAND, "no").value();
        assertEquals("the command `tool 'a b'` ended with exit code 7", ended.message());
        assertEquals(List.of("exit code 7", 7L, NullValue.NULL, "no"), fields(ended));
    }

    @Test
    void codesThatProgramsChooseThemselvesAreNoSignals() {
        assertEquals("exit code 129", new Ending(129).failure(COMMAND, "").value().get(1));
        assertEquals("exit code 255", new Ending(255).failure(COMMAND, "").value().get(1));
    }

    @Test
    void whatShellsSayOfAMissingProgramNamesIt() {
        for (String complaint : List.of("/bin/sh: 1: too: not found", "sh: 1: exec: too: not found", "sh: line 1: too: command not found",
                "sh: line 1: exec: too: not found", "sh: too: not found")) {
            assertEquals("there is no program `too`: look at its name, and at the PATH", help(127, "first\n" + complaint));
        }
        assertNull(help(127, "else"));
        assertNull(help(1, "sh: 1: too: not found"));
    }

    @Test
    void whatShellsSayOfAFileThatIsNoProgramNamesIt() {
        for (String complaint : List.of("sh: 1: exec: ./too: Permission denied", "/bin/sh: line 1: ./too: Permission denied")) {
            assertEquals("to make `./too` a program, run `chmod +x ./too`", help(126, complaint));
        }
    }

    private static List<Object> fields(ErrorValue error) {
        return List.of(error.toArray()).subList(1, error.type().fields().size());
    }

    private static String help(int code, String errors) {
        Failure failure = new Ending(code).failure(COMMAND, errors);
        return failure.help(Operands.NONE);
    }
}
