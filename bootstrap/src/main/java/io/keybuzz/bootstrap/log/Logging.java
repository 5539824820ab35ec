package io.keybuzz.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.keybuzz.bootstrap.config.LogConfig;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sets the log's format and level. Libraries that announce every start and stop speak from WARN on. */
public final class Logging {
    private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n%rEx{6}";
    private static final List<String> CHATTY = List.of(
            "com.zaxxer.hikari",
            "org.eclipse.jetty",
            "io.javalin",
            "io.zonky",
            "com.github.kagkarlsson",
            "org.postgresql",
            "pg_ctl",
            "initdb");

    private Logging() {}

    public static void apply(LogConfig config) {
        apply((LoggerContext) LoggerFactory.getILoggerFactory(), config);
    }

    static void apply(LoggerContext context, LogConfig config) {
        context.reset();
        Encoder<ILoggingEvent> encoder = isText(config.format()) ? text(context) : json(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Level level = Level.toLevel(config.level());
        root.setLevel(level);
        root.addAppender(appender);
        Level chatty = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
        CHATTY.forEach(name -> context.getLogger(name).setLevel(chatty));
        // it warns of a schema that is there already, as it should be
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        // what it warns of are clients' mistakes, with the client's own text in them; each is answered as a problem
        context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
        // a stack trace for each connection of an outage; the refusals and the health probe tell of it once
        context.getLogger("com.zaxxer.hikari.pool.ProxyConnection").setLevel(Level.ERROR);
    }

    /** The launcher looks whether the error stream is a terminal; Java 22 and later answer yes to everybody who asks. */
    private static boolean isText(LogConfig.Format format) {
        return switch (format) {
            case TEXT -> true;
            case JSON -> false;
            case AUTO -> Boolean.getBoolean("keybuzz.terminal");
        };
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        return encoder;
    }

    /** Formatted messages and no raw arguments: an argument may be more than the message shows of it. */
    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        return encoder;
    }
}
