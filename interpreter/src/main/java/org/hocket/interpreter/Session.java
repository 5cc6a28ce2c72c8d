package org.hocket.interpreter;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.interpreter.concurrent.Cancellation;
import org.hocket.interpreter.concurrent.CancelledTaskException;
import org.hocket.interpreter.concurrent.DeadlineExceeded;
import org.hocket.interpreter.concurrent.Scope;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.translate.ModuleTranslator;
import org.hocket.interpreter.value.NullValue;

/**
 * A script that is put in piece by piece, each of which runs at once. All of them run in one task, on the thread that opened the
 * session; the tasks that they start go on while the next is awaited.
 */
public final class Session {

    private final HocketContext context;
    private final Task main;
    private boolean startedAhead;
    private volatile Scope running;

    private Session(HocketContext context) {
        this.context = context;
        this.main = context.begin(ModuleLoader.PROMPT);
    }

    /** Opens one in the context that the calling thread has entered. */
    public static Session open() {
        HocketContext context = HocketLanguage.context();
        context.printAtOnce();
        return new Session(context);
    }

    /** Whether an input goes on in the next line. */
    public boolean isUnfinished(String input) {
        return SourceParser.isUnfinished(new SourceText(ModuleLoader.PROMPT, input));
    }

    /** What was put in was interrupted. */
    public static final class Interrupted extends RuntimeException {

        private Interrupted() {
            super(null, null, false, false);
        }
    }

    /** The session has come to its end by {@code exit}. */
    public static final class Ended extends RuntimeException {

        private final int status;

        private Ended(int status) {
            super(null, null, false, false);
            this.status = status;
        }

        /** The exit code. */
        public int status() {
            return status;
        }
    }

    /**
     * Runs an input.
     *
     * @return the value of its last statement
     * @throws RenderedException where it does not parse or check, and so is no part of the session, or where it ended with an error
     * @throws Interrupted       where {@link #interrupt} ended it
     * @throws Ended             where it called {@code exit}
     */
    public Object run(String input) {
        ModuleTranslator code = load(input.endsWith("\n") ? input : input + "\n");
        List<Task> before = main.tasks();
        Scope scope = main.openPassing();
        running = scope;
        Object value = null;
        Throwable thrown = null;
        try {
            value = code.runOnce(main);
        } catch (Throwable e) {
            HocketError error = HocketError.orNull(e, null);
            thrown = error == null ? e : error;
        }
        running = null;
        try {
            scope.close(thrown);
        } catch (DeadlineExceeded interrupted) {
            List<Task> own = new ArrayList<>(main.tasks());
            own.removeAll(before);
            own.forEach(Task::cancel);
            throw new Interrupted();
        } catch (Cancellation exit) {
            end(exit);
        }
        if (value != NullValue.NULL) {
            code.global(context.loader().session().last()).set(value);
        }
        return value;
    }

    private ModuleTranslator load(String input) {
        ModuleTranslator code = context.loader().input(input);
        if (!startedAhead && context.loader().usesProcesses()) {
            startedAhead = true;
            context.processes().startAhead();
        }
        return code;
    }

    /** Ends the input that runs, if one does, and the tasks that it has started; any thread may call it. */
    public void interrupt() {
        Scope scope = running;
        if (scope != null) {
            scope.expire();
        }
    }

    /** The tasks that go on, those that were started last first. */
    public List<Task> tasks() {
        return main.tasks();
    }

    /** Cancels all tasks that go on; any thread may call it. */
    public void cancel() {
        main.cancel();
    }

    /** Takes the errors of tasks that have failed meanwhile and that nobody has awaited. */
    public List<RenderedException> takeFailures() {
        return main.takeFailures().stream().map(Session::shown).toList();
    }

    private static RenderedException shown(Throwable failure) {
        HocketError error = failure instanceof CancelledTaskException cancelled ? HocketError.from(cancelled, null)
                : HocketError.orNull(failure, null);
        if (error == null) {
            throw new IllegalStateException("a task ended with what is no error of the script", failure);
        }
        return error;
    }

    /** All inputs, those left out that did not parse or check. */
    public String text() {
        return context.loader().sessionText();
    }

    /** What input has declared, and what it can be completed to. */
    public Completion completion() {
        return new Completion(context.loader());
    }

    /** Where a task is, for people; null where that is not known. */
    public static String locate(Task task) {
        return ErrorReport.locateOrigin(task.place());
    }

    /**
     * Waits for all tasks, and ends the session.
     *
     * @throws RenderedException the error of a task that nobody has awaited
     * @throws Ended             where it was cancelled meanwhile
     */
    public void end() {
        end(null);
    }

    private void end(Throwable thrown) {
        try {
            main.end(thrown);
        } catch (CancelledTaskException cancelled) {
            throw new Ended(context.exitStatus());
        } finally {
            context.end();
        }
    }
}
