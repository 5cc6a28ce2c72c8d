package org.hocket.stdlib.http;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.EnumMap;
import java.util.Map;

import org.hocket.interpreter.builtin.Host;

/** The connections of one running script, which are kept for further requests to the same server. */
final class Clients implements AutoCloseable {

    private final Map<Redirect, HttpClient> clients = new EnumMap<>(Redirect.class);

    /** @param follow whether it goes where a response says that the page has moved to; never from https to http */
    static HttpClient of(Host host, boolean follow) {
        return host.resource(Clients.class, Clients::new).client(follow ? Redirect.NORMAL : Redirect.NEVER);
    }

    private synchronized HttpClient client(Redirect redirect) {
        return clients.computeIfAbsent(redirect,
                _ -> HttpClient.newBuilder().followRedirects(redirect).executor(Thread::startVirtualThread).build());
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(HttpClient::shutdownNow);
    }
}
