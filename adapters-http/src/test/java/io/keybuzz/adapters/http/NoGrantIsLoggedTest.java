package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Consent that comes, fails and is refused, with our own loggers at their most talkative: a canary for what must not be seen. */
class NoGrantIsLoggedTest {
    private static final String AMAZON = "/api/v1/marketplaces/amazon/oauth/";
    private static final String FRANCE = "{\"region\":\"EU\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}";

    private final List<String> secrets = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @Test
    void neither_logs_nor_answers_hold_a_grant_a_code_a_state_or_our_own_secret() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("io.keybuzz");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level before = ours.getLevel();
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
        try (Demo demo = Demo.start()) {
            String owner = demo.owner();
            secrets.add(demo.amazon.amazon.login().clientSecret());
            comeBack(demo, owner, FRANCE);
            demo.amazon.amazon.login().rotate("client-secret-canary");
            secrets.add("client-secret-canary");
            comeBack(demo, owner, "{\"region\":\"EU\",\"marketplaceId\":\"A1PA6795UKMFR9\"}");
            answers.add(demo.http.get(AMAZON + "status", owner).body());
            answers.add(demo.http.get("/api/v1/connections", owner).body());
        } finally {
            ours.setLevel(before);
            root.detachAppender(lines);
        }

        assertThat(lines.list).as("something was logged at all").isNotEmpty();
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            String text = line.getFormattedMessage()
                    + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            assertThat(text).doesNotContain(secrets).doesNotContain("Atzr|", "Atza|");
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(secrets).doesNotContain("Atzr|", "Atza|"));
    }

    private void comeBack(Demo demo, String owner, String body) throws Exception {
        Http.Answer started = demo.http.post(AMAZON + "start", owner, body);
        String cookie = started.header("Set-Cookie").replaceFirst(";.*", "");
        URI link = URI.create(started.data().get("authUrl").textValue());
        String back = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        demo.amazon.amazon.address() + link.getRawPath() + "?" + link.getRawQuery()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secrets.add(back.replaceFirst(".*spapi_oauth_code=", ""));
        secrets.add(back.replaceFirst(".*[?&]state=([^&]+).*", "$1"));
        String target = AMAZON + "callback?" + URI.create(back).getRawQuery();
        for (int i = 0; i < 2; i++) {
            Http.Answer answer = demo.http.send(
                    demo.http.request(target).header("Cookie", cookie).GET());
            answers.add(answer.body() + answer.header("Location"));
        }
        answers.add(demo.http.get(target).body());
    }
}
