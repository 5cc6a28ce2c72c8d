package org.hocket.stdlib.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.graalvm.polyglot.Context;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.stdlib.TestHost;
import org.junit.jupiter.api.Test;

class LogTest {

    private static final Library LOG = new LogModule().library();

    @Test
    void a_line_of_text_has_time_level_task_message_and_fields() {
        TestHost host = new TestHost();
        host.call(LOG, "info", "order taken", fields());
        assertEquals("2026-05-01T09:30:00.125Z INFO  [main] order taken id=7 name=\"Ada L.\" after=1.5s\n", host.errors());
    }

    @Test
    void a_line_of_json_has_the_same() {
        TestHost host = new TestHost();
        host.call(LOG, "to_stderr", "json");
        host.call(LOG, "error", "order lost", fields());
        assertEquals("""
                {"time":"2026-05-01T09:30:00.125Z","level":"error","task":"main","message":"order lost",\
                "fields":{"id":7,"name":"Ada L.","after":"1.5s"}}
                """, host.errors());
    }

    @Test
    void each_host_has_a_level_of_its_own() {
        TestHost quiet = new TestHost();
        TestHost loud = new TestHost();
        quiet.call(LOG, "level", "error");
        loud.call(LOG, "level", "debug");
        quiet.call(LOG, "warn", "a");
        loud.call(LOG, "debug", "b");
        assertEquals("", quiet.errors());
        assertEquals("2026-05-01T09:30:00.125Z DEBUG [main] b\n", loud.errors());
    }

    @Test
    void the_log_goes_to_the_error_stream_of_the_context() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("hocket").err(errors).build()) {
            context.eval("hocket", "import log\nlog.warn(\"almost full\")");
        }
        String line = errors.toString(StandardCharsets.UTF_8);
        assertEquals("WARN  [main] almost full\n", line.substring(line.indexOf(' ') + 1));
    }

    private static MapValue fields() {
        MapValue fields = new MapValue();
        fields.put("id", 7L);
        fields.put("name", "Ada L.");
        fields.put("after", new DurationValue(1_500_000_000L));
        return fields;
    }
}
