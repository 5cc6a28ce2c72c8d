package org.hocket.stdlib.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.DurationValue;

/**
 * One request to a server.
 *
 * @param task    the one that asks
 * @param client  has the connections
 * @param timeout for all up to the response, its body included unless that is streamed; null for none
 * @param follow  whether the client goes on where the page has moved to
 * @param stream  whether the script reads the body as it comes
 */
record ClientRequest(Task task, HttpClient client, String method, Address address, Content content, HeaderFields header,
        DurationValue timeout, boolean follow, boolean stream) {

    /**
     * Reads the arguments of a function of the module: a URL, perhaps a body in three forms, and what is called the same in all.
     *
     * @param url the index of the first of them
     */
    static ClientRequest of(Arguments a, String method, int url, boolean mayHaveBody) {
        Content content = mayHaveBody ? content(a, url + 1) : Content.NONE;
        int next = url + (mayHaveBody ? 4 : 1);
        Address address = a.convert(url, _ -> Address.of(a.text(url)));
        Address whole = a.convert(next, _ -> address.with(a.map(next)));
        HeaderFields header = HeaderFields.of(a, next + 1).orElse("content-type", content.type())
                .orElse("authorization", address.authorization());
        boolean follow = a.bool(next + 3);
        return new ClientRequest(a.task(), Clients.of(a.host(), follow), method, whole, content, header,
                a.isNull(next + 2) ? null : a.duration(next + 2), follow, a.bool(next + 4));
    }

    private static Content content(Arguments a, int body) {
        int json = body + 1;
        int form = body + 2;
        if ((a.isNull(body) ? 0 : 1) + (a.isNull(json) ? 0 : 1) + (a.isNull(form) ? 0 : 1) > 1) {
            throw HttpErrors.twoBodies(a.called()).at(a.isNull(form) ? json : form);
        }
        return !a.isNull(json) ? a.convert(json, value -> Content.json(value, a.task()))
                : !a.isNull(form) ? a.convert(form, _ -> Content.form(a.map(form))) : a.convert(body, Content::of);
    }

    /**
     * Sends it and waits for the response.
     *
     * @throws org.hocket.interpreter.value.Failure an {@code IoError} where there is none, a {@code TimeoutError} where it
     *                                              takes too long
     */
    ResponseValue response() {
        return timeout == null ? answer() : Deadline.within(timeout, task, this::answer, () -> {
            throw HttpErrors.late(name(), timeout);
        });
    }

    private ResponseValue answer() {
        HttpResponse<ReceivedParts> response = exchange();
        String location = response.headers().firstValue("location").orElse(null);
        if (follow && Status.isRedirect(response.statusCode()) && location != null) {
            response.body().close();
            throw HttpErrors.because(name(), "it was redirected too often, or to where it cannot follow: at last to " + location,
                    "`follow: false` gives the response that redirects");
        }
        String url = response.uri().toString();
        HeaderFields received = HeaderFields.of(response.headers().map());
        Encoding encoding = Encoding.of(received.first("content-type"), "the body of " + url);
        return ResponseValue.received(response.statusCode(), name(), url, received, body(response.body(), encoding));
    }

    private Body body(ReceivedParts parts, Encoding encoding) {
        StreamedBody body = StreamedBody.received(parts, encoding);
        if (stream) {
            return body;
        }
        try {
            return new WholeBody(body.bytes(task), encoding);
        } finally {
            parts.close();
        }
    }

    private HttpResponse<ReceivedParts> exchange() {
        Pipe pipe = content.body() instanceof StreamedBody ? new Pipe() : null;
        CompletableFuture<HttpResponse<ReceivedParts>> answer =
                client.sendAsync(request(pipe), _ -> new ReceivedParts(name()));
        try {
            if (pipe != null) {
                answer.whenComplete((_, _) -> pipe.abandon(new IOException("there is a response already")));
                send(pipe);
            }
            return await(answer);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<ReceivedParts> await(CompletableFuture<HttpResponse<ReceivedParts>> answer) {
        try {
            return task.awaitExternal(answer);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception failed) {
            throw HttpErrors.failure(name(), address.uri().getHost(), failed);
        }
    }

    private HttpRequest request(Pipe pipe) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.uri()).method(method, publisher(pipe))
                // A server without TLS may trip over the question whether it speaks HTTP/2.
                .version(address.uri().getScheme().equalsIgnoreCase("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        header.values().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private BodyPublisher publisher(Pipe pipe) {
        return pipe != null ? new PipePublisher(pipe)
                : content.body().bytes(task).length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content.body().bytes(task));
    }

    private void send(Pipe pipe) {
        try {
            Iterator<Object> chunks = content.body().chunks(task);
            boolean wanted = true;
            while (wanted && chunks.hasNext()) {
                wanted = pipe.put(task, ((BytesValue) chunks.next()).array());
            }
            pipe.end();
        } finally {
            content.body().close();
        }
    }

    private String name() {
        return method + " " + address;
    }
}
