package org.hocket.stdlib.http;

import org.hocket.interpreter.builtin.IdentityValue;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** What goes from one end of a connection to the other. It has identity, as its body may be read only once. */
abstract class Message extends IdentityValue {

    private final HeaderFields header;
    private final Body body;

    Message(Library methods, HeaderFields header, Body body) {
        super(methods);
        this.header = header;
        this.body = body;
    }

    HeaderFields header() {
        return header;
    }

    Body body() {
        return body;
    }

    /** @throws Failure an {@code IoError} where the body is streamed, so that it is not all here */
    private String text() {
        return switch (body) {
            case WholeBody whole -> whole.text();
            case StreamedBody streamed -> throw new Failure(ErrorKind.IO, streamed.encoding().source() + " is not here yet: it is streamed",
                    "`lines()` and `chunks()` read it as it comes, `bytes()` and `json()` all of it");
        };
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "headers" -> header.toMap();
            case "body" -> text();
            default -> null;
        };
    }
}
