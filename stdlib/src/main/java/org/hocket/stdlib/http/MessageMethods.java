package org.hocket.stdlib.http;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.IterableValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.stdlib.json.JsonText;

/** What can be done with a response and with a request. */
final class MessageMethods {

    static final Library RESPONSE = response();
    static final Library REQUEST = request();

    private MessageMethods() {
    }

    private static Library response() {
        Library methods = Library.of(ResponseValue.TYPE, """
                What a server answers. Its fields: `status`, such as `200`; `ok`, whether that is from 200 to 299; `headers`, a map with names in
                lower case; `url`, where it came from in the end; `body`, the text, in the encoding that the header `content-type` names, UTF-8
                where it names none. With `stream: true` the body is not here yet, and is read once.""");
        addReading(methods, """
                print(http.response(200, '{"name": "Ada"}').json().name)   # Ada""", """
                print(http.response(200, "hi").bytes().len())   # 2""", """
                for line in http.response(200, "one\\ntwo").lines() { print(line) }
                # one
                # two""", """
                use server = http.serve(0, request -> "hello")
                let sizes = http.get(server.url, stream: true).chunks().map(part -> part.len())
                print(sizes.sum())   # 5""", """
                let r = http.response(200, headers: ["set-cookie": ["a=1", "b=2"]])
                print(r.header_values("Set-Cookie"))   # ["a=1", "b=2"]""");
        methods.method("check() -> response", "The response itself where it is `ok`, else an `IoError` with the status.", """
                let r = http.response(404, "no such page")
                print(try { r.check() } catch IoError as e { e.message })   # the response has status 404 Not Found""", a -> {
                    ResponseValue response = (ResponseValue) a.get(0);
                    if (!response.isOk()) {
                        throw new Failure(ErrorKind.IO, response.answer());
                    }
                    return response;
                })
            .method("close()", "Ends a response that is streamed, with its connection; `use` does so when its block ends. Closing again does nothing.", """
                fn begin(url) {
                  use r = http.get(url, stream: true)
                  r.lines().first()
                }
                use server = http.serve(0, request -> "one\\ntwo")
                print(begin(server.url))   # one""", a -> {
                    of(a).body().close();
                    return NullValue.NULL;
                });
        return methods;
    }

    private static Library request() {
        Library methods = Library.of(RequestValue.TYPE, """
                What a client asks a server. Its fields: `method`, such as `"GET"`; `path`, decoded, without the query; `query`, a map of strings, in
                which of several values of one name the last counts; `headers`, a map with names in lower case; `body`, the text, in the encoding
                that the header `content-type` names, UTF-8 where it names none.""");
        addReading(methods, """
                use server = http.serve(0, request -> "hello, {request.json().name}")
                print(http.post(server.url, json: [name: "Ada"]).body)   # hello, Ada""", """
                use server = http.serve(0, request -> "{request.bytes().len()} bytes")
                print(http.post(server.url, bytes([0, 255])).body)   # 2 bytes""", """
                use server = http.serve(0, request -> "{request.lines().count(line -> true)} lines", stream: true)
                print(http.post(server.url, "one\\ntwo\\n").body)   # 2 lines""", """
                use server = http.serve(0, request -> "{request.chunks().map(part -> part.len()).sum()} bytes", stream: true)
                print(http.post(server.url, "hello").body)   # 5 bytes""", """
                use server = http.serve(0, request -> request.header_values("Accept"))
                print(http.get(server.url, headers: [accept: ["text/html", "text/plain"]]).json())   # ["text/html", "text/plain"]""");
        return methods;
    }

    private static void addReading(Library methods, String json, String bytes, String lines, String chunks, String values) {
        methods.method("json()", "The value that the body stands for as JSON.", json, a -> {
                Body body = of(a).body();
                byte[] all = body.bytes(a.task());
                return JsonText.parse(body.encoding().decode(all, 0, all.length), body.encoding().source(), a.task()::pollIfDue);
            })
            .method("bytes() -> bytes", "The bytes of the body; where it is streamed, those that were not read yet.", bytes,
                a -> BytesValue.of(of(a).body().bytes(a.task())))
            .method("lines()", "The lines of the body without their ends; where it is streamed, those that were not read yet, as they come.",
                lines, a -> new Reading(of(a), "lines", Body::lines))
            .method("chunks()", "The bytes of the body in parts; where it is streamed, as they come.", chunks,
                a -> new Reading(of(a), "chunks", Body::chunks))
            .method("header_values(name) -> list", "All values of a header, in order; the field `headers` puts commas between them.", values,
                a -> ListValue.from(of(a).header().values().getOrDefault(a.text(1).toLowerCase(Locale.ROOT), List.of())));
    }

    private static Message of(Arguments a) {
        return (Message) a.get(0);
    }

    /** One way to read a body. */
    private static final class Reading extends IterableValue {

        private final Message message;
        private final String items;
        private final BiFunction<Body, Task, Iterator<Object>> opening;

        Reading(Message message, String items, BiFunction<Body, Task, Iterator<Object>> opening) {
            this.message = message;
            this.items = items;
            this.opening = opening;
        }

        @Override
        public Iterator<Object> open(Task reader) {
            return opening.apply(message.body(), reader);
        }

        @Override
        public String description() {
            return items + " of " + message.body().encoding().source();
        }
    }
}
