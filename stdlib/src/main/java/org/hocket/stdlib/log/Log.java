package org.hocket.stdlib.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.status.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hocket.interpreter.builtin.Host;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.fs.IoErrors;
import org.slf4j.event.KeyValuePair;

/**
 * The log of one running script: a Logback of its own, so that scripts in one process do not see each other's levels and
 * files, nor the host program's. All tasks of the script write to it; each line is written as a whole.
 */
final class Log implements AutoCloseable {

    private final Host host;
    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
    /** From the first time on that it is at level debug, so that other scripts pay nothing. */
    private final AtomicBoolean followsMaps = new AtomicBoolean();

    /** Writes lines of text to the host's standard error, from level info on. */
    Log(Host host) {
        this.host = host;
        context.setMDCAdapter(new LogbackMDCAdapter());
        logger.setLevel(Level.INFO);
        context.getStatusManager().add(this::report);
        toErrors(Format.TEXT);
    }

    void setLevel(String name) {
        logger.setLevel(Level.valueOf(name));
        if (isEnabled(Level.DEBUG) && followsMaps.compareAndSet(false, true)) {
            host.observeMaps(new MapLog(this, host));
        }
    }

    String level() {
        return logger.getLevel().toString().toLowerCase(Locale.ROOT);
    }

    boolean isEnabled(Level level) {
        return logger.isEnabledFor(level);
    }

    void write(Level level, String message, MapValue fields, Task task) {
        LoggingEvent event = new LoggingEvent(Log.class.getName(), logger, level, message, null, null);
        event.setInstant(host.clock().instant());
        event.setThreadName(task.name());
        for (Map.Entry<Object, Object> field : fields.entries()) {
            event.addKeyValuePair(new KeyValuePair(Printer.display(field.getKey()), field.getValue()));
        }
        logger.callAppenders(event);
    }

    void toErrors(Format format) {
        Layout<ILoggingEvent> layout = format.layout();
        replace("standard error", new UnsynchronizedAppenderBase<>() {

            @Override
            protected void append(ILoggingEvent event) {
                host.writeError(layout.doLayout(event));
            }
        });
    }

    /** @throws org.hocket.interpreter.value.Failure an {@code IoError} where the file cannot be written to */
    void toFile(Path path, Format format) {
        IoErrors.attempt("write", path, () -> {
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
            return path;
        });
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(format.layout());
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setFile(path.toString());
        file.setEncoder(encoder);
        replace(path.toString(), file);
    }

    private synchronized void replace(String name, Appender<ILoggingEvent> appender) {
        logger.detachAndStopAllAppenders();
        appender.setContext(context);
        appender.setName(name);
        appender.start();
        logger.addAppender(appender);
    }

    /** Tells people when Logback has trouble of its own, such as a disk that is full: the script goes on. */
    private void report(Status status) {
        if (status.getLevel() >= Status.WARN) {
            String cause = status.getThrowable() == null ? "" : ": " + status.getThrowable().getMessage();
            host.writeError("log: " + status.getMessage() + cause + "\n");
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
