package org.hocket.stdlib.http;

import java.util.List;

import org.hocket.interpreter.value.NullValue;

/** What a server answers: received, or made by a script. */
final class ResponseValue extends Message {

    static final String TYPE = "response";

    private static final List<String> FIELDS = List.of("status", "ok", "url", "headers", "body");

    private final int status;
    /** What was asked: {@code "GET https://example.org/"}; null in one that a script made. */
    private final String request;
    /** Where the answer came from, redirects followed; null in one that a script made. */
    private final String url;

    private ResponseValue(int status, String request, String url, HeaderFields header, Body body) {
        super(MessageMethods.RESPONSE, header, body);
        this.status = status;
        this.request = request;
        this.url = url;
    }

    static ResponseValue received(int status, String request, String url, HeaderFields header, Body body) {
        return new ResponseValue(status, request, url, header, body);
    }

    /** @param header without a {@code content-type} it gets that of the content */
    static ResponseValue made(int status, Content content, HeaderFields header) {
        return new ResponseValue(status, null, null, header.orElse("content-type", content.type()), content.body());
    }

    int status() {
        return status;
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** As the error for a status says it. */
    String answer() {
        return (request == null ? "the response has" : request + " answered with") + " status " + Status.describe(status);
    }

    /** A body that is read as it comes stays where the connection is. */
    @Override
    public Object state() {
        return body() instanceof WholeBody whole ? ResponseState.of(status, request, url, header(), whole) : null;
    }

    @Override
    public String literal() {
        return "<response " + Status.describe(status) + (url == null ? "" : " from " + url) + ">";
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "status" -> (long) status;
            case "ok" -> isOk();
            case "url" -> url == null ? NullValue.NULL : url;
            default -> super.field(name);
        };
    }
}
