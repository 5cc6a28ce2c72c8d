package org.hocket.interpreter.concurrent;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The statements that the programs of tests are made of, done on the runtime as the interpreter does them. */
final class Statements {

    /** The code of a block. */
    interface Action {

        void run() throws Throwable;
    }

    private Statements() {
    }

    /** {@code lock wanted { body }} */
    static void lock(Task self, Action body, Lockable... wanted) throws Throwable {
        if (wanted.length == 1 && wanted[0] instanceof Lock lock) {
            lockOne(self, body, lock);
        } else {
            run(self, () -> Locking.forEver(self, wanted), () -> true, body);
        }
    }

    /** {@code lock wanted timeout most { body }}; false when the time was over. */
    static boolean lockWithin(Task self, long most, Action body, Lockable... wanted) throws Throwable {
        return run(self, () -> Locking.within(self, most, wanted), () -> true, body);
    }

    /** {@code lock wanted when condition { body }} */
    static void lockWhen(Task self, BooleanSupplier condition, Action body, Lockable... wanted) throws Throwable {
        run(self, () -> Locking.forEver(self, wanted), condition, body);
    }

    /** {@code lock wanted when condition timeout most { body }}; false when the time was over. */
    static boolean lockWhenWithin(Task self, long most, BooleanSupplier condition, Action body, Lockable... wanted)
            throws Throwable {
        return run(self, () -> Locking.within(self, most, wanted), condition, body);
    }

    private static boolean run(Task self, Supplier<Locking> statement, BooleanSupplier condition, Action body)
            throws Throwable {
        Locking locking = statement.get();
        Holding mark = self.held();
        int mask = self.maskPolls();
        boolean acquired;
        try {
            acquired = locking.acquire();
            while (acquired && !holds(self, condition)) {
                acquired = locking.awaitChange() && locking.acquire();
            }
            if (acquired) {
                body.run();
            }
        } catch (Throwable thrown) {
            self.releaseTo(mark, mask);
            throw thrown;
        }
        self.releaseTo(mark, mask);
        self.deliverDue();
        return acquired;
    }

    private static boolean holds(Task self, BooleanSupplier condition) {
        self.setInCondition(true);
        try {
            return condition.getAsBoolean();
        } finally {
            self.setInCondition(false);
        }
    }

    /** The short way, which is taken where nothing stands against it. */
    private static void lockOne(Task self, Action body, Lock lock) throws Throwable {
        Holding mark = self.held();
        int mask = self.maskPolls();
        boolean easily;
        try {
            easily = lock.tryAcquire(self);
            if (!easily) {
                Locking.forEver(self, lock).acquire();
            }
            body.run();
        } catch (Throwable thrown) {
            self.releaseTo(mark, mask);
            throw thrown;
        }
        if (easily && lock.tryRelease(self, mark)) {
            self.setPollMask(mask);
        } else {
            self.releaseTo(mark, mask);
        }
        self.deliverDue();
    }

    /** {@code shield { body }} */
    static void shield(Task self, Action body) throws Throwable {
        Simulation.within(self.openShield(), _ -> body.run());
        self.deliverDue();
    }

    /** {@code timeout most { body } else { }}; false when it was cut. */
    static boolean timeout(Task self, long most, Action body) throws Throwable {
        Scope scope = self.openTimeout(most);
        try {
            Simulation.within(scope, _ -> body.run());
            return true;
        } catch (DeadlineExceeded exceeded) {
            if (exceeded.scope() != scope) {
                throw exceeded;
            }
            return false;
        }
    }
}
