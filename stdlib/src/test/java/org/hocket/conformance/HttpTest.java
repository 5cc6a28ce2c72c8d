package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts make of servers that they have no hand in, and what is left of their own. */
class HttpTest {

    /** Against hangs only. */
    private static final int GUARD_SECONDS = 30;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 10~~half                | the server closed the connection before the response was whole
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~he        | the server closed the connection before the response was whole
            HTTP/1.1 200 OK~Content                                 | the server closed the connection before the response was whole
            hello                                                   | the server closed the connection before the response was whole
            hello~~                                                 | what answered does not speak HTTP: Invalid status line: "hello"
            HTTP/1.1 302 Found~Location: http://a b~Content-Length: 0~~ | it was redirected to what is no URL
            HTTP/1.1 302 Found~Content-Length: 0~~                  | it was redirected to what is no URL
            """)
    void a_wrong_answer_is_an_error(String answer, String message) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answer(server, answer.replace("~", "\r\n")));
            String url = "http://127.0.0.1:" + server.getLocalPort();
            Outcome outcome = Hocket.run("import http\nprint(try { http.post(\"" + url + "\") } catch IoError as e { e.message })");
            assertEquals("POST " + url + " failed: " + message + "\n", outcome.output(), outcome.errors());
        }
    }

    @Test
    void a_server_without_tls_is_told() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answer(server, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
            String url = "https://127.0.0.1:" + server.getLocalPort();
            Outcome outcome = Hocket.run("import http\nprint(try { http.post(\"" + url + "\") } catch IoError as e { e.message })");
            assertEquals("POST " + url + " failed: 127.0.0.1 does not speak TLS there\n", outcome.output(), outcome.errors());
        }
    }

    private static void answer(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[10_000]);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_read_that_was_cancelled_loses_nothing() throws IOException {
        CountDownLatch asked = new CountDownLatch(1);
        HttpServer server = serve(out -> {
            out.write("one\n".getBytes());
            out.flush();
            await(asked);
            out.write("two\n".getBytes());
        });
        server.createContext("/go", exchange -> {
            asked.countDown();
            exchange.sendResponseHeaders(204, -1);
        });
        Outcome outcome = Hocket.run("""
                import http
                use r = http.get("%1$s", stream: true)
                print(r.lines().first())
                print(timeout 20ms { r.lines().first() } else { "nothing" })
                http.get("%1$s/go")
                print(r.lines().first(), r.bytes().len())
                """.formatted(url(server)));
        server.stop(0);
        assertEquals("one\nnothing\ntwo 0\n", outcome.output(), outcome.errors());
    }

    @Test
    void what_a_script_leaves_open_is_closed_when_it_ends() throws Exception {
        CountDownLatch gone = new CountDownLatch(20);
        HttpServer server = serve(out -> {
            try {
                while (true) {
                    out.write(new byte[10_000]);
                }
            } catch (IOException closed) {
                gone.countDown();
                throw closed;
            }
        });
        Outcome outcome = Hocket.run("import http\nfor i in 0..20 { http.get(\"" + url(server) + "\", stream: true).chunks().first() }");
        assertEquals("", outcome.errors());
        assertTrue(gone.await(GUARD_SECONDS, TimeUnit.SECONDS));
        server.stop(0);
    }

    @Test
    void an_error_of_a_handler_is_told_to_the_server_alone() {
        Outcome outcome = Hocket.run("""
                import http
                use server = http.serve(0, request -> match request.path {
                  "/fail" => throw "secret"
                  "/late" => {
                    async { throw "later" }
                    "fine"
                  }
                  "/odd" => 1.5s
                  _ => "still here"
                })
                print(http.get(server.url + "/fail").body)
                print(http.get(server.url + "/late").body)
                print(http.get(server.url + "/odd").status)
                print(http.get(server.url).body)
                """);
        assertEquals("500 Internal Server Error\nfine\n500\nstill here\n", outcome.output(), outcome.errors());
        assertEquals(0, outcome.exit());
        for (String told : new String[] {"error[Error]: secret", "in task GET /fail", "error[Error]: later", "error[TypeError]: a body is a string"}) {
            assertTrue(outcome.errors().contains(told), outcome.errors());
        }
    }

    @Test
    void a_response_that_fails_halfway_is_not_taken_for_whole() {
        Outcome outcome = Hocket.run("""
                import http
                import json
                import fs
                let file = fs.temp_file()
                fs.write_lines(file, ['"a"', "1"])
                use server = http.serve(0, request -> json.lines(file))
                print(try { http.get(server.url).body } catch IoError { "lost" })
                """);
        assertEquals("lost\n", outcome.output(), outcome.errors());
        assertTrue(outcome.errors().contains("a stream that is sent gives strings and bytes, not int 1"), outcome.errors());
    }

    @Test
    void no_thread_outlives_its_script() throws InterruptedException {
        Outcome outcome = Hocket.run("""
                import http
                use server = http.serve(0, request -> "hello")
                print(http.get(server.url).body)
                """);
        assertEquals("hello\n", outcome.output(), outcome.errors());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("HTTP-Dispatcher") || thread.getName().startsWith("HttpClient")) {
                thread.join(TimeUnit.SECONDS.toMillis(GUARD_SECONDS));
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private static HttpServer serve(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                answer.write(exchange.getResponseBody());
            }
        });
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(GUARD_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
