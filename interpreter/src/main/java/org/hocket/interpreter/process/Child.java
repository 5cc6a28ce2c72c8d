package org.hocket.interpreter.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.io.IOAccess;

import org.hocket.interpreter.HocketContext;
import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * A child process: does what its parent sends it, one piece of work after the other, until the parent closes the pipe or is no more.
 * Two threads take turns: while one works, the other reads.
 */
public final class Child {

    /** The one argument of the command that makes it a child. */
    public static final String ARGUMENT = "--worker";

    /** Where the messages go, see {@link WorkerCommand}. */
    private static final String MESSAGES = "/dev/fd/3";

    private static final int BROKEN = 1;
    private static final int TERMINATED = 128 + 15;

    private final Connection connection;
    /** Whose holder reads. */
    private final Semaphore turn = new Semaphore(1);

    private final Runnable orphaned;

    private Child(Connection connection, Runnable orphaned) {
        this.connection = connection;
        this.orphaned = orphaned;
    }

    /** Never returns; how it ends is the parent's to say. */
    public static void main(String[] arguments) throws IOException {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(MESSAGES);
        // Ctrl-C at a terminal reaches all processes; what it means to this one is the parent's to say.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("TERM"), _ -> Runtime.getRuntime().halt(TERMINATED));
        serve(in, out, () -> Runtime.getRuntime().halt(0));
    }

    /**
     * Works for whoever writes to one stream and reads from the other.
     *
     * @param orphaned called, on any thread, where the first stream has ended
     */
    public static void serve(InputStream in, OutputStream out, Runnable orphaned) throws IOException {
        new Child(new Connection(in, out), orphaned).run();
    }

    /** Writes what a child reads first, as a parent would: it is ready then. */
    public static void greet(OutputStream out) throws IOException {
        Connection parent = new Connection(InputStream.nullInputStream(), out);
        parent.setLinks(new NoLinks());
        parent.send(Message.Kind.HELLO, 0L, NullValue.NULL, "greeting", ListValue.EMPTY);
    }

    private void run() throws IOException {
        connection.setLinks(new NoLinks());
        Message hello = connection.receive();
        if (hello == null) {
            orphaned.run();
            return;
        }
        try (Context context = context(hello)) {
            context.initialize(HocketLanguage.ID);
            context.enter();
            HocketContext own = HocketLanguage.context();
            own.printAtOnce();
            RemoteCalls calls = new RemoteCalls(connection, own.program());
            ChildLinks links = new ChildLinks(own.program(), calls);
            calls.setLinks(links);
            connection.setLinks(links);
            ChildWork work = new ChildWork(connection, own, calls, hello.text(2));
            connection.send(Message.Kind.READY, ProcessHandle.current().pid());
            Thread.ofPlatform().name("hocket-second").start(() -> {
                context.enter();
                takeTurns(work, calls, own);
            });
            takeTurns(work, calls, own);
        }
    }

    /** Reads until work comes, and does it while the other thread reads on: so no work waits for a thread to wake up. */
    private void takeTurns(ChildWork work, RemoteCalls calls, HocketContext own) {
        try {
            for (;;) {
                turn.acquire();
                Message next = nextWork(work, calls, own);
                turn.release();
                if (next == null) {
                    orphaned.run();
                    return;
                }
                work.run(next);
            }
        } catch (Throwable broken) {
            end(broken);
        }
    }

    private Context context(Message hello) {
        Context.Builder builder = Context.newBuilder(HocketLanguage.ID).allowAllAccess(true).allowIO(IOAccess.ALL)
                .arguments(HocketLanguage.ID, strings((ListValue) hello.get(3)))
                .option("hocket.seed", Long.toString(hello.number(0)))
                .option("engine.WarnInterpreterOnly", "false")
                .out(new Told(Message.Kind.OUTPUT)).err(new Told(Message.Kind.COMPLAINT));
        if (hello.get(1) != NullValue.NULL) {
            builder.option("hocket.test", hello.text(1));
        }
        return builder.build();
    }

    private static String[] strings(ListValue list) {
        String[] strings = new String[list.size()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = (String) list.get(i);
        }
        return strings;
    }

    /** What the script prints, as messages; each print is one. */
    private final class Told extends OutputStream {

        private final Message.Kind kind;

        Told(Message.Kind kind) {
            this.kind = kind;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            connection.send(kind, new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }

    /** Null where the parent is no more. */
    private Message nextWork(ChildWork work, RemoteCalls calls, HocketContext own) throws IOException {
        for (Message message = connection.receive(); message != null; message = connection.receive()) {
            switch (message.kind()) {
                case FILES -> {
                    for (Object file : message.from(0)) {
                        own.program().add(file((ListValue) file));
                    }
                }
                case REHEARSE, RUN, CHUNK -> {
                    work.expect();
                    return message;
                }
                case CANCEL -> work.cancel();
                default -> calls.answer(message);
            }
        }
        return null;
    }

    private static Program.File file(ListValue parts) {
        return new Program.File((String) parts.get(0), (String) parts.get(1), (String) parts.get(2), Program.Kind.valueOf((String) parts.get(3)));
    }

    /** Ends the process, as its parent is no more or cannot be understood. */
    static void end(Throwable broken) {
        if (!(broken instanceof TruncatedFrameException)) {
            System.err.println("hocket: a child process cannot go on: " + broken);
        }
        Runtime.getRuntime().halt(BROKEN);
    }
}
