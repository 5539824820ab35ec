package io.keybuzz.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.keybuzz.bootstrap.config.LogConfig;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void giveBack() {
        System.setErr(before);
    }

    @Test
    void json_has_the_message_as_read_and_none_of_its_raw_parts() {
        Logger log = logger(LogConfig.Format.JSON, "INFO", "io.keybuzz.somewhere");
        log.info("took {} mails", 7, new IllegalStateException("broken"));
        assertThat(written())
                .startsWith("{")
                .contains("\"formattedMessage\":\"took 7 mails\"", "\"level\":\"INFO\"", "broken")
                .doesNotContain("\"arguments\"", "took {} mails");
        assertThat(written().lines()).hasSize(1);
    }

    @Test
    void text_is_a_line_for_people() {
        logger(LogConfig.Format.TEXT, "INFO", "io.keybuzz.somewhere").info("took {} mails", 7);
        assertThat(written()).matches("(?s)\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  somewhere - took 7 mails\\R");
    }

    @Test
    void libraries_that_announce_everything_speak_up_from_warnings_on() {
        logger(LogConfig.Format.TEXT, "DEBUG", "com.zaxxer.hikari.pool").info("started");
        assertThat(written()).isEmpty();
        logger(LogConfig.Format.TEXT, "DEBUG", "io.keybuzz.somewhere").debug("detail");
        assertThat(written()).contains("detail");
        logger(LogConfig.Format.TEXT, "ERROR", "com.zaxxer.hikari.pool").warn("slow");
        assertThat(written()).doesNotContain("slow");
    }

    private Logger logger(LogConfig.Format format, String level, String name) {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logging.apply(context, new LogConfig(format, level));
        return context.getLogger(name);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
