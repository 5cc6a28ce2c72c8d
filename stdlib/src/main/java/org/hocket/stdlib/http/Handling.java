package org.hocket.stdlib.http;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.builtin.TaskFunction;
import org.hocket.interpreter.concurrent.Policy;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.NullValue;

/**
 * What the task of a request does: reads it, calls the handler, sends what that returns, and waits for the tasks that the
 * handler started. An error of the script's is told to whoever runs the server, and the client only that there was one.
 */
record Handling(Exchange exchange, TaskFunction handler, RequestReading reading, Host host) {

    void run(Task task) throws Throwable {
        try {
            inScope(task);
        } catch (Throwable thrown) {
            String error = handler.rendered(task, thrown);
            if (error == null) {
                throw thrown;
            }
            if (exchange.isCutOff()) {
                return;
            }
            host.writeError(error.stripTrailing() + "\n");
            if (!exchange.isAnswered()) {
                exchange.send(plain(Status.SERVER_ERROR), task);
            }
        } finally {
            exchange.abandon();
        }
    }

    /** In a scope of its own, so that also the errors are told that nobody took of tasks that the handler started. */
    private void inScope(Task task) throws Throwable {
        Scope scope = task.openScope(Policy.SUPERVISED);
        try {
            answer(task);
        } catch (Throwable thrown) {
            scope.close(thrown);
            throw new AssertionError("a scope that ends by an error throws", thrown);
        }
        scope.close();
    }

    private void answer(Task task) throws Throwable {
        RequestValue request = reading.read(exchange, task);
        ResponseValue response = request == null ? plain(Status.CONTENT_TOO_LARGE) : response(handler.body(request).run(task), task);
        if (!exchange.send(response, task)) {
            // The client has gone: nobody waits for what the handler may have left running.
            task.cancel();
            task.poll();
        }
    }

    /** What the value that a handler returned is as a response. */
    private static ResponseValue response(Object value, Task task) {
        return switch (value) {
            case ResponseValue response -> response;
            case NullValue _ -> ResponseValue.made(Status.NO_CONTENT, Content.NONE, HeaderFields.none());
            default -> ResponseValue.made(Status.OK, Content.orJson(value, task), HeaderFields.none());
        };
    }

    private static ResponseValue plain(int status) {
        return ResponseValue.made(status, Content.of(Status.describe(status)), HeaderFields.none());
    }
}
