package dev.covenant.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes what a class logs, so that a test can look at it and the console stays clean. */
public final class LogCapture extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LogCapture(Logger logger) {
        this.logger = logger;
    }

    /** From now until it is closed. */
    public static LogCapture of(Class<?> type) {
        Logger logger = Logger.getLogger(type.getName());
        LogCapture capture = new LogCapture(logger);
        logger.addHandler(capture);
        logger.setUseParentHandlers(false);
        return capture;
    }

    /** In the order in which they were logged. */
    public List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    /** What was logged with a message, of those that were. */
    public List<Throwable> causes() {
        return records.stream()
                .map(LogRecord::getThrown)
                .filter(thrown -> thrown != null)
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
