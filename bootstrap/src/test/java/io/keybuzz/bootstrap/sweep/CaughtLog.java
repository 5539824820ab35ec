package io.keybuzz.bootstrap.sweep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, with our own loggers at their most talkative. */
final class CaughtLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.keybuzz");
    private final Level before = ours.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    CaughtLog() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
    }

    /** Each with its stack trace. */
    List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .toList();
    }

    @Override
    public void close() {
        ours.setLevel(before);
        root.detachAppender(lines);
    }
}
