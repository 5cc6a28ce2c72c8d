package org.hocket.stdlib.http;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.List;

import org.hocket.interpreter.builtin.IdentityValue;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.NullValue;

/** A server that a script has started. It has identity. */
final class ServerValue extends IdentityValue {

    static final String TYPE = "server";

    private static final List<String> FIELDS = List.of("port", "url");

    static final Library METHODS = Library.of(TYPE, """
            A server that answers requests beside the script. Its fields: `port`, the one that it listens on; `url`, where it is asked. The scope
            that it was started in does not end before it is closed.""")
        .method("close(grace = 5s)", """
            Ends the server: it takes no further requests. Those that are being answered have the time `grace` to come to their end, then they are
            cancelled. A handler that closes its own server does not wait for that. Closing again does nothing.""", """
            let server = http.serve(0, request -> "hello")
            print(http.get(server.url).body)   # hello
            server.close()""", a -> {
                ((ServerValue) a.get(0)).close(a.task(), a.duration(1));
                return NullValue.NULL;
            });

    private final Server server;
    private final Task task;
    private final InetSocketAddress address;

    /** @param task the one that runs the server */
    ServerValue(Server server, Task task, InetSocketAddress address) {
        super(METHODS);
        this.server = server;
        this.task = task;
        this.address = address;
    }

    private void close(Task caller, DurationValue grace) {
        server.close();
        if (!isOfServer(caller)) {
            Deadline.within(grace, caller, () -> join(caller), () -> {
                task.cancel();
                return join(caller);
            });
        }
    }

    private Object join(Task caller) {
        try {
            return caller.await(task);
        } catch (CancelledTaskException ended) {
            return NullValue.NULL;
        }
    }

    /** Whether a task would wait for itself. */
    private boolean isOfServer(Task caller) {
        for (Task each = caller; each != null; each = each.parent()) {
            if (each == task) {
                return true;
            }
        }
        return false;
    }

    private String url() {
        String host = address.getAddress() instanceof Inet6Address six ? "[" + six.getHostAddress() + "]" : address.getHostString();
        return "http://" + (address.getAddress().isAnyLocalAddress() ? "localhost" : host) + ":" + address.getPort();
    }

    @Override
    public String literal() {
        return "<server " + url() + ">";
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "port" -> (long) address.getPort();
            case "url" -> url();
            default -> null;
        };
    }
}
