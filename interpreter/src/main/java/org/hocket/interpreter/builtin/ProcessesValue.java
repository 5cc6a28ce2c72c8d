package org.hocket.interpreter.builtin;

/** The child processes of the script, as a place for work: {@code processes}. */
final class ProcessesValue extends IdentityValue {

    static final Library METHODS = Library.of("processes", "The child processes in which `spawn` and `parallel(on: processes)` run their bodies.")
            .method("stats() -> map", """
                    How many there are: `started` so far, `busy` and `idle` now, `reused` for another task, and `died` of something else than
                    their end.""", """
                    print(processes.stats().died)   # 0""", a -> a.host().processStats());

    static final ProcessesValue INSTANCE = new ProcessesValue();

    private ProcessesValue() {
        super(METHODS);
    }

    @Override
    public String literal() {
        return "processes";
    }
}
