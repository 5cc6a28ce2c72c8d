package org.hocket.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage.Env;

import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.VirtualThreads;

/**
 * On which threads tasks run. The documented way is a thread that Truffle makes and that enters the context; but entering
 * walks all threads that live, so that starting many tasks takes quadratic time. A plain virtual thread that calls a call
 * target without entering does the same work at Java's own cost, since no node asks for the current context. Truffle's own
 * assertions forbid that, so where they are on, the documented way is taken.
 */
final class TaskThreads {

    private TaskThreads() {
    }

    static Scheduler scheduler(Env env) {
        if (!RootCallTarget.class.desiredAssertionStatus()) {
            return new VirtualThreads();
        }
        return new VirtualThreads(body -> env.newTruffleThreadBuilder(body).virtual(true).build());
    }
}
