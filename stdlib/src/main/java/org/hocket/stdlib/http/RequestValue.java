package org.hocket.stdlib.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Printer;

/** What a client asks a server. */
final class RequestValue extends Message {

    static final String TYPE = "request";

    private static final List<String> FIELDS = List.of("method", "path", "query", "headers", "body");

    private final String method;
    private final URI uri;

    RequestValue(String method, URI uri, HeaderFields header, Body body) {
        super(MessageMethods.REQUEST, header, body);
        this.method = method;
        this.uri = uri;
    }

    private MapValue query() {
        MapValue query = new MapValue();
        String text = uri.getRawQuery();
        for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            query.put(decoded(equals < 0 ? pair : pair.substring(0, equals)), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        query.share();
        return query;
    }

    /** The server has refused what is no URL, so that every `%` begins an escape. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String literal() {
        return "<request " + method + " " + Printer.literal(uri.getPath()) + ">";
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "method" -> method;
            case "path" -> uri.getPath();
            case "query" -> query();
            default -> super.field(name);
        };
    }
}
