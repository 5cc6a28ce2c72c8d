package org.hocket.stdlib.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Locale;

import javax.net.ssl.SSLException;

import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;

/** What goes wrong between a client and a server, in words. */
final class HttpErrors {

    /** Which argument of {@code http.serve} names the host. */
    private static final int SERVE_HOST = 2;

    private HttpErrors() {
    }

    /**
     * The error of a request that got no response.
     *
     * @param request {@code "GET https://example.org/"}
     * @param host    where it went
     */
    static Failure failure(String request, String host, Throwable cause) {
        if (find(cause, UnknownHostException.class) != null || find(cause, UnresolvedAddressException.class) != null) {
            return because(request, "there is no host of the name " + host, "check the name, and whether this machine is online");
        }
        if (find(cause, CertificateException.class) != null) {
            return because(request, "the certificate of " + host + " is not trusted: " + find(cause, CertificateException.class).getMessage(), null);
        }
        if (find(cause, SSLException.class) instanceof SSLException tls) {
            return isPlain(tls) ? because(request, host + " does not speak TLS there", "`http://` asks without encryption")
                    : because(request, "no secure connection to " + host + " came about: " + tls.getMessage(), null);
        }
        if (find(cause, ConnectException.class) instanceof ConnectException refused) {
            return because(request, refused(refused), "check the host and the port, and whether the server runs");
        }
        if (find(cause, IllegalArgumentException.class) != null || String.valueOf(cause.getMessage()).contains("redirection")) {
            return because(request, "it was redirected to what is no URL", "`follow: false` gives the response that redirects");
        }
        return lost(request, cause);
    }

    private static boolean isPlain(SSLException tls) {
        return String.valueOf(tls.getMessage()).contains("SSL message");
    }

    /** The system's own words where it has some; the client says nothing where nobody listens. */
    private static String refused(ConnectException cause) {
        return cause.getMessage() == null || cause.getMessage().toLowerCase(Locale.ROOT).contains("refused") ? "the connection was refused"
                : "no connection came about: " + cause.getMessage();
    }

    /** The error of a connection that broke. */
    static Failure lost(String request, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ProtocolException || message.startsWith("Invalid status line")) {
            return because(request, "what answered does not speak HTTP: " + message, null);
        }
        if (cause instanceof EOFException || find(cause, EOFException.class) != null || message.contains("received no bytes")
                || message.contains("bytes received:") || message.contains("chunked transfer encoding") || message.contains("closed")
                || message.contains("reset") || message.contains("EOF")) {
            return because(request, "the server closed the connection before the response was whole", null);
        }
        return because(request, message, null);
    }

    static Failure twoBodies(String called) {
        return new Failure(ErrorKind.ARGUMENT, called + " takes one of `body`, `json` and `form`");
    }

    /** The error of a server that cannot listen. */
    static Failure unbound(String host, long port, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("assign requested address")) {
            return noSuchAddress(host);
        }
        boolean taken = message.contains("in use");
        return new Failure(ErrorKind.IO, "cannot serve on " + host + ", port " + port + ": "
                + (taken ? "another program has that port" : message), taken ? "port 0 takes one that is free" : null);
    }

    static Failure noSuchAddress(String host) {
        return new Failure(ErrorKind.IO, "cannot serve on " + host + ": this machine has no such address",
                "\"127.0.0.1\" serves this machine, \"0.0.0.0\" others, too").at(SERVE_HOST);
    }

    static Failure late(String request, DurationValue limit) {
        return new Failure(ErrorKind.TIMEOUT, request + " failed: there was no response within " + limit);
    }

    static Failure because(String request, String cause, String help) {
        return new Failure(ErrorKind.IO, request + " failed: " + cause, help);
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
