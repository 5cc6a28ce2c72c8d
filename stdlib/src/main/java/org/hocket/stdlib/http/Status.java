package org.hocket.stdlib.http;

import java.util.Map;

/** The numbers that say how a request went, and their names (RFC 9110, section 15). */
final class Status {

    static final int OK = 200;
    static final int NO_CONTENT = 204;
    static final int NOT_MODIFIED = 304;
    static final int CONTENT_TOO_LARGE = 413;
    static final int SERVER_ERROR = 500;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(200, "OK"), Map.entry(201, "Created"), Map.entry(202, "Accepted"), Map.entry(204, "No Content"),
            Map.entry(206, "Partial Content"), Map.entry(301, "Moved Permanently"), Map.entry(302, "Found"),
            Map.entry(303, "See Other"), Map.entry(304, "Not Modified"), Map.entry(307, "Temporary Redirect"),
            Map.entry(308, "Permanent Redirect"), Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"), Map.entry(408, "Request Timeout"), Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"), Map.entry(412, "Precondition Failed"), Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"), Map.entry(422, "Unprocessable Content"), Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"), Map.entry(501, "Not Implemented"), Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"), Map.entry(504, "Gateway Timeout"));

    private Status() {
    }

    /** The number, and its name where it has one: {@code "404 Not Found"}. */
    static String describe(int status) {
        String name = NAMES.get(status);
        return name == null ? Integer.toString(status) : status + " " + name;
    }

    /** Whether a message with that status has no body, whatever it was meant to carry. */
    static boolean hasNoBody(int status) {
        return status < OK || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    /** Whether the message tells to ask elsewhere. */
    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
