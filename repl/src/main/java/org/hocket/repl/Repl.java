package org.hocket.repl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;

import org.graalvm.polyglot.Context;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.RenderedException;
import org.hocket.interpreter.Session;
import org.hocket.interpreter.value.NullValue;

/** The interactive session: reads an input, runs it, shows its value, and so on. */
final class Repl {

    /** The property in which the launcher tells whether standard input is a terminal. */
    static final String TERMINAL = "hocket.input.terminal";

    private static final String PROMPT = "hocket> ";

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean coloured;
    private final InstantSource clock;
    private Session session;
    private Commands commands;
    private Completer completer;

    /** @param history the file of what was put in before */
    Repl(Terminal terminal, boolean coloured, Path history, InstantSource clock) {
        this.terminal = terminal;
        this.coloured = coloured;
        this.clock = clock;
        this.reader = LineReaderBuilder.builder().terminal(terminal).appName("hocket")
                .parser(new InputParser(text -> session.isUnfinished(text)))
                .highlighter(coloured ? new InputHighlighter() : null)
                .completer((lineReader, line, candidates) -> completer.complete(lineReader, line, candidates))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ... ")
                .variable(LineReader.HISTORY_FILE, HistoryFile.usable(history))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** @return the exit code */
    static int run(Long seed, InstantSource clock) {
        try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            Path history = Path.of(System.getProperty("user.home"), ".hocket_history");
            return new Repl(terminal, Colours.areWanted(System.getenv()), history, clock).run(Contexts.builder(seed));
        } catch (IOException noTerminal) {
            System.err.println("hocket: the terminal cannot be used: " + noTerminal.getMessage());
            return ExitCode.ERROR;
        }
    }

    /** @return the exit code */
    int run(Context.Builder builder) {
        OutputStream output = new TerminalOutput(terminal, reader);
        builder.out(output).err(output).option("engine.WarnInterpreterOnly", "false");
        try (Context context = builder.build()) {
            context.initialize(HocketLanguage.ID);
            context.enter();
            return converse();
        }
    }

    private int converse() {
        session = Session.open();
        commands = new Commands(session, this, clock);
        completer = new InputCompleter(session);
        terminal.handle(Signal.INT, _ -> session.interrupt());
        say("Hocket " + HocketLanguage.VERSION + "; :help lists the commands, Ctrl-D ends");
        try {
            readAll();
            end();
            return ExitCode.SUCCESS;
        } catch (Session.Ended ended) {
            return ended.status();
        }
    }

    private void end() {
        terminal.handle(Signal.INT, _ -> session.cancel());
        int tasks = session.tasks().size();
        if (tasks > 0) {
            say("waiting for " + (tasks == 1 ? "a task" : tasks + " tasks") + " to end; Ctrl-C cancels");
        }
        try {
            session.end();
        } catch (RenderedException lost) {
            show(lost);
        }
    }

    private void readAll() {
        boolean goesOn = true;
        while (goesOn) {
            session.takeFailures().forEach(this::show);
            try {
                goesOn = accept(reader.readLine(PROMPT));
            } catch (UserInterruptException dropped) {
                continue;
            } catch (EndOfFileException end) {
                goesOn = false;
            }
        }
    }

    private boolean accept(String input) {
        if (input.startsWith(Commands.PREFIX)) {
            return commands.run(input);
        }
        if (!input.isBlank()) {
            evaluate(input);
        }
        return true;
    }

    Session session() {
        return session;
    }

    /** Runs an input, and shows what comes of it. */
    void evaluate(String input) {
        try {
            Object value = session.run(input);
            if (value != NullValue.NULL) {
                say(Display.of(value));
            }
        } catch (RenderedException wrong) {
            show(wrong);
        } catch (Session.Interrupted interrupted) {
            say("interrupted");
        }
    }

    private void show(RenderedException error) {
        say(coloured ? error.coloured() : error.rendered());
    }

    /** Writes a line, or several. */
    void say(String text) {
        terminal.writer().println(text);
        terminal.flush();
    }

    void clear() {
        terminal.puts(Capability.clear_screen);
        terminal.flush();
    }
}
