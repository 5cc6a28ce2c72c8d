package org.hocket.interpreter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.value.NullValue;

/** What a parent says of processes that are no proper children: shells that do what a child never would. */
@Timeout(30)
class WorkerTest {

    private static final Program NO_PROGRAM = nothing(Program.class);
    private static final Host NOBODY = nothing(Host.class);

    /** All of whose methods give nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, _) -> method.getReturnType() == void.class ? null : List.of()));
    }

    /** The error of whoever gives work to such a process. */
    private static String end(String command) throws Exception {
        Worker worker = Worker.of(new ProcessBuilder("/bin/sh", "-c", command).start(), NO_PROGRAM, NOBODY, 0, 0L, NullValue.NULL, "a.hk");
        worker.ready().get(20, TimeUnit.SECONDS);
        assertEquals(false, worker.isAlive());
        return worker.error("f", List.of(), null).value().message() + "|" + worker.lastWords();
    }

    @Test
    void oneThatClosesItsPipeAndLivesOnIsKilled() throws Exception {
        assertEquals("the process of task f closed the pipe to its parent|", end("exec 1>&- ; sleep 1000"));
    }

    @Test
    void oneThatEndsAtOnceSaysWhy() throws Exception {
        assertEquals("the process of task f ended with exit code 1|no room", end("echo no room >&2; exit 1"));
    }

    @Test
    void oneThatSaysWhatNobodyUnderstandsIsKilled() throws Exception {
        assertEquals("the process of task f sent what cannot be understood: "
                + "there is byte 0x79 where a frame of this version of Hocket begins with 0xc1, at byte 0 of the stream|", end("yes | head -c 64; sleep 1000"));
    }

    @Test
    void oneThatIsKilledByASignalSaysWhich() throws Exception {
        assertEquals("the process of task f was killed by SIGKILL|", end("kill -9 $$"));
        assertEquals("the process of task f was killed by SIGABRT|", end("kill -ABRT $$"));
    }

    @Test
    void whoHasDiedTakesNoWork() throws Exception {
        Worker worker = Worker.of(new ProcessBuilder("/bin/true").start(), NO_PROGRAM, NOBODY, 0, 0L, NullValue.NULL, "a.hk");
        worker.ready().get(20, TimeUnit.SECONDS);
        assertThrows(IOException.class, () -> worker.begin(null, Message.Kind.CANCEL));
    }
}
