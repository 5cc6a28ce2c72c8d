package org.hocket.stdlib.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.TaskFunction;
import org.hocket.interpreter.concurrent.BlockingCalls;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.Printer;

/** The module {@code http}. */
public final class HttpModule implements Library.Provider {

    /** What all functions that ask a server have in common, behind the URL and perhaps the body. */
    private static final String OPTIONS = "query = [:], headers = [:], timeout = null, follow = true, stream = false)";
    private static final String WITH_BODY = "(url, body = null, json = null, form = null, " + OPTIONS;
    private static final Pattern METHOD = Pattern.compile("[A-Za-z-]+");
    private static final int LAST_PORT = 65_535;
    private static final int LEAST_STATUS = 200;
    private static final int LAST_STATUS = 599;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Library library() {
        Library http = Library.of("http", """
                Asking servers, and being one. Every status is a response, not an error: `check()` makes an `IoError` of one that is not `ok`. No
                response at all is an `IoError`, none in time a `TimeoutError`.

                What asks has these options. `query` is a map that goes into the URL: strings, numbers, bools or lists of them; a null is left
                out. `headers` is a map of strings or lists of strings. `timeout` is a duration for all until the response is here, by default
                without end. `follow` is whether to go where the page has moved to. With `stream: true` the body of the response is read as it
                comes, so that one of any size will do, and `timeout` ends at the header. A `body` is a string, bytes, an open file, or a stream of
                strings and bytes, which is read as it is sent; `json` takes any value, `form` a map.""");
        addAsking(http);
        addSending(http);
        addServing(http);
        return http.type(MessageMethods.RESPONSE).type(ServerValue.METHODS).type(MessageMethods.REQUEST);
    }

    @Override
    public List<String> types() {
        return List.of(ResponseValue.TYPE, RequestValue.TYPE, ServerValue.TYPE);
    }

    @Override
    public LibraryValue restore(String type, Object state) {
        return type.equals(ResponseValue.TYPE) ? ResponseState.restore(state) : Library.Provider.super.restore(type, state);
    }

    private static void addAsking(Library http) {
        http.function("get(url, " + OPTIONS + " -> response", "Asks for a page.", """
                use server = http.serve(0, request -> "hello, {request.query.name}")
                let r = http.get(server.url, query: [name: "Ada"])
                print(r.status, r.body)   # 200 hello, Ada""", a -> ClientRequest.of(a, "GET", 0, false).response())
            .function("head(url, " + OPTIONS + " -> response", "Asks for what `get` gives, without the body.", """
                use server = http.serve(0, request -> "hello")
                print(http.head(server.url).headers["content-length"])   # 5""", a -> ClientRequest.of(a, "HEAD", 0, false).response())
            .function("delete(url, " + OPTIONS + " -> response", "Asks to delete something.", """
                use server = http.serve(0, request -> "{request.method} {request.path}")
                print(http.delete(server.url + "/notes/1").body)   # DELETE /notes/1""", a -> ClientRequest.of(a, "DELETE", 0, false).response());
    }

    private static void addSending(Library http) {
        http.function("post" + WITH_BODY + " -> response", "Sends something to be worked on.", """
                use server = http.serve(0, request -> [sum: request.json().sum()])
                print(http.post(server.url, json: [1, 2, 3]).json())   # [sum: 6]""", a -> ClientRequest.of(a, "POST", 0, true).response())
            .function("put" + WITH_BODY + " -> response", "Sends what is to stand at the URL from then on.", """
                use server = http.serve(0, request -> "{request.method} {request.body}")
                print(http.put(server.url, "hello").body)   # PUT hello""", a -> ClientRequest.of(a, "PUT", 0, true).response())
            .function("patch" + WITH_BODY + " -> response", "Sends what is to change at the URL.", """
                use server = http.serve(0, request -> "{request.method} {request.body}")
                print(http.patch(server.url, form: [name: "Ada"]).body)   # PATCH name=Ada""", a -> ClientRequest.of(a, "PATCH", 0, true).response())
            .function("request(method, " + WITH_BODY.substring(1) + " -> response", "Sends a request of any method.", """
                use server = http.serve(0, request -> request.method)
                print(http.request("OPTIONS", server.url).body)   # OPTIONS""", a -> {
                    String method = a.text(0);
                    if (!METHOD.matcher(method).matches()) {
                        throw new Failure(ErrorKind.ARGUMENT, Printer.shortened(method) + " is not the name of a method",
                                "methods are words such as \"GET\" and \"POST\"").at(0);
                    }
                    return ClientRequest.of(a, method.toUpperCase(Locale.ROOT), 1, true).response();
                });
    }

    private static void addServing(Library http) {
        http.function("serve(port, handler, host = \"127.0.0.1\", stream = false, most = 10000000) -> server", """
                Starts a server, which answers each request, in a task of its own, with what `handler` returns: a string; bytes; a list, a map, a set
                or a record, sent as JSON; a stream of strings and bytes, sent as it comes; null for no content; or a response, made by
                `http.response` or received. What the handler captures is copied as by `async`, so that it may not use a `var` from outside. Where it
                throws, the client gets status 500, and the error goes to the standard error.

                Port 0 takes a free one, see the field `port`. Programs on other machines reach the server where `host` is `"0.0.0.0"`. A
                request is read before the handler is called, up to `most` bytes of body, beyond which the client gets status 413; with
                `stream: true` the handler reads the body as it comes. `use` closes the server when its block ends; else the scope that it was
                started in goes on until it is closed.""", """
                fn page(request) = match request.path {
                  "/" => "welcome"
                  "/add" => [sum: int(request.query.a) + int(request.query.b)]
                  _ => http.response(404, "no such page")
                }

                use server = http.serve(0, page)
                print(http.get(server.url).body)                                   # welcome
                print(http.get(server.url + "/add", query: [a: 1, b: 2]).json())   # [sum: 3]
                print(http.get(server.url + "/x").status)                          # 404""", HttpModule::serve)
            .function("response(status, body = null, headers = [:]) -> response", """
                A response for a handler to return. `body` is as `serve` takes it; its kind gives the header `content-type`, unless `headers` do.""", """
                let page = http.response(200, "<h1>Hello</h1>", headers: ["content-type": "text/html; charset=utf-8"])
                print(page.status, page.body)   # 200 <h1>Hello</h1>""", a -> {
                    long status = a.integer(0);
                    if (status < LEAST_STATUS || status > LAST_STATUS) {
                        throw new Failure(ErrorKind.ARGUMENT, "the status of a response is from 200 to 599, not " + status).at(0);
                    }
                    HeaderFields header = HeaderFields.of(a, 2);
                    return ResponseValue.made((int) status, a.convert(1, body -> Content.orJson(body, a.task())), header);
                });
    }

    private static ServerValue serve(Arguments a) {
        long port = a.integer(0);
        if (port < 0 || port > LAST_PORT) {
            throw new Failure(ErrorKind.ARGUMENT, "a port is from 0 to 65535, not " + port).at(0);
        }
        TaskFunction handler = a.taskFunction(1, a.function(1), 1);
        InetSocketAddress address = new InetSocketAddress(resolve(a), (int) port);
        Server server = new Server(address, handler, new RequestReading(a.bool(3), a.count(4)), a.host());
        Task task = a.task().start(server, "http.serve", handler.origin());
        try {
            return new ServerValue(server, task, a.task().awaitExternal(server.bound()));
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception failed) {
            throw HttpErrors.unbound(a.text(2), port, failed);
        }
    }

    private static InetAddress resolve(Arguments a) {
        String host = a.text(2);
        return BlockingCalls.run(a.task(), () -> {
            try {
                return InetAddress.getByName(host);
            } catch (UnknownHostException e) {
                throw HttpErrors.noSuchAddress(host);
            }
        });
    }
}
