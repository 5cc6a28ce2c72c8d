package org.hocket.stdlib.http;

import org.hocket.interpreter.concurrent.Task;

/**
 * How a server reads the bodies of requests.
 *
 * @param stream whether handlers read them as they come
 * @param most   how many bytes one may have that is read before its handler is called
 */
record RequestReading(boolean stream, int most) {

    /** The request, or null where its body is too large. */
    RequestValue read(Exchange exchange, Task task) {
        HeaderFields header = exchange.header();
        Encoding encoding = Encoding.of(header.first("content-type"), "the body of " + exchange.name());
        StreamedBody body = new StreamedBody(exchange.received(), encoding);
        if (stream) {
            return exchange.request(header, body);
        }
        byte[] whole = isEmpty(header) ? new byte[0] : body.upTo(most, task);
        return whole == null ? null : exchange.request(header, new WholeBody(whole, encoding));
    }

    private static boolean isEmpty(HeaderFields header) {
        return header.first("transfer-encoding") == null && (header.first("content-length") == null || header.first("content-length").equals("0"));
    }
}
