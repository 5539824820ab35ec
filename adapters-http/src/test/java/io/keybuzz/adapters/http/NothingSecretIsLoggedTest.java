package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** All that can go right or wrong at the door, with our own loggers at their most talkative. */
class NothingSecretIsLoggedTest {
    private static final String AUTH = "/api/v1/auth/";

    @Test
    void no_line_holds_a_token_or_a_password() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("io.keybuzz");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level before = ours.getLevel();
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
        List<String> secrets = new ArrayList<>(List.of(Demo.PASSWORD, "wrong-but-secret", "a fresh and lively one"));
        try (Demo demo = Demo.start()) {
            JsonNode login = demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json();
            for (String name : List.of("token", "refreshToken", "deviceId")) {
                secrets.add(login.get(name).textValue());
            }
            demo.http.login(Demo.ACME_AGENT, "wrong-but-secret");
            demo.http.get("/api/v1/tickets", login.get("token").textValue() + "x");
            demo.http.get("/api/v1/tickets", login.get("refreshToken").textValue());
            demo.http.post(AUTH + "login", "{\"password\":\"wrong-but-secret\",");
            demo.http.post(AUTH + "refresh", "{\"refreshToken\":" + login.get("refreshToken") + "}");
            demo.http.post(AUTH + "refresh", "{\"refreshToken\":" + login.get("token") + "}");
            demo.http.post(AUTH + "forgot-password", "{\"email\":\"" + Demo.ACME_AGENT + "\"}");
            demo.application.relay().drain();
            String link = demo.mail.sent().get(0).text().replaceAll("(?s).*#token=(\\S+).*", "$1");
            secrets.add(link);
            for (int i = 0; i < 2; i++) {
                demo.http.post(
                        AUTH + "reset-password",
                        "{\"token\":\"" + link + "\",\"password\":\"a fresh and lively one\"}");
            }
        } finally {
            ours.setLevel(before);
            root.detachAppender(lines);
        }

        assertThat(secrets).hasSize(7).doesNotHaveDuplicates();
        assertThat(lines.list).as("something was logged at all").isNotEmpty();
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            String text = line.getFormattedMessage()
                    + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            assertThat(text).doesNotContain(secrets);
        }
    }
}
