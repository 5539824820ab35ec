package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.Mail;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessApiTest {
    private static final String AUTH = "/api/v1/auth/";
    private static final String FRESH = "a fresh and lively one";

    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private JsonNode login() {
        return demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json();
    }

    private Http.Answer refresh(JsonNode before) {
        return demo.http.post(AUTH + "refresh", "{\"refreshToken\":" + before.get("refreshToken") + "}");
    }

    private int tickets(JsonNode login) {
        return demo.http.get("/api/v1/tickets", login.get("token").textValue()).status();
    }

    private static String token(JsonNode login) {
        return login.get("token").textValue();
    }

    private void assertOver(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.json().get("code").textValue()).isEqualTo("tenancy/session-over");
    }

    @Test
    void a_refresh_answers_like_a_login_without_the_device() {
        JsonNode first = login();
        demo.clock.advance(Duration.ofMinutes(15));
        assertThat(tickets(first)).isEqualTo(401);

        JsonNode second = refresh(first).json();
        assertThat(second.fieldNames()).toIterable().containsExactly("user", "token", "refreshToken");
        assertThat(second.get("user")).isEqualTo(first.get("user"));
        assertThat(tickets(second)).isEqualTo(200);
        assertThat(refresh(first).json().get("refreshToken")).isEqualTo(second.get("refreshToken"));
        demo.clock.advance(Duration.ofSeconds(11));
        assertOver(refresh(first));
        assertOver(refresh(second));
        assertThat(tickets(second)).isEqualTo(401);
    }

    @Test
    void logging_out_ends_one_session_and_logging_out_everywhere_all_of_them() {
        JsonNode one = login();
        JsonNode two = login();
        JsonNode three = login();
        Http.Answer out = demo.http.post(AUTH + "logout", token(one), "");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.body()).isEmpty();
        assertThat(out.header("Cache-Control")).isEqualTo("no-store");
        assertThat(tickets(one)).isEqualTo(401);
        assertOver(refresh(one));
        assertThat(tickets(two)).isEqualTo(200);

        assertThat(demo.http.post(AUTH + "logout-all", token(two), "").status()).isEqualTo(204);
        assertThat(tickets(two)).isEqualTo(401);
        assertThat(tickets(three)).isEqualTo(401);
        assertOver(refresh(three));
    }

    @Test
    void sessions_are_listed_and_ended_by_their_owner_alone() {
        JsonNode own = login();
        JsonNode other = login();
        String globex = demo.token(Demo.GLOBEX_AGENT);
        JsonNode list = demo.http.get(AUTH + "sessions", token(own)).json();
        assertThat(list.get("data")).hasSize(2);
        assertThat(list.get("page").get("hasMore").booleanValue()).isFalse();
        assertThat(list.get("data"))
                .extracting(session -> session.get("current").booleanValue())
                .containsExactlyInAnyOrder(true, false);
        assertThat(list.get("data").get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "client", "current", "createdAt", "lastUsedAt", "expiresAt");
        assertThat(list.get("data").get(0).get("client").textValue()).startsWith("Java-http-client");
        String id = "";
        for (JsonNode session : list.get("data")) {
            id = session.get("current").booleanValue() ? id : session.get("id").textValue();
        }

        Http.Answer foreign = demo.http.delete(AUTH + "sessions/" + id, globex);
        Http.Answer absent = demo.http.delete(AUTH + "sessions/01980000-0000-7000-8000-00000000ffff", globex);
        Http.Answer none = demo.http.delete(AUTH + "sessions/x", globex);
        for (Http.Answer answer : List.of(foreign, absent, none)) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                    .isEqualTo(absent.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
        }
        assertThat(tickets(other)).isEqualTo(200);
        assertThat(demo.http.delete(AUTH + "sessions/" + id, token(own)).status())
                .isEqualTo(204);
        assertThat(tickets(other)).isEqualTo(401);
        assertThat(tickets(own)).isEqualTo(200);
    }

    @Test
    void what_is_no_refresh_token_is_refused_without_saying_why() {
        JsonNode login = login();
        for (String text : List.of("", " ", "x", "A".repeat(43), token(login).substring(0, 43))) {
            assertOver(demo.http.post(AUTH + "refresh", "{\"refreshToken\":\"" + text + "\"}"));
        }
        assertThat(demo.http.post(AUTH + "refresh", "{}").status()).isEqualTo(422);
        assertThat(demo.http.post(AUTH + "refresh", "{\"refreshToken\":7}").status())
                .isEqualTo(422);
        assertThat(demo.http
                        .post(AUTH + "refresh", "{\"refreshToken\":\"x\",\"user\":\"y\"}")
                        .status())
                .isEqualTo(422);
        assertThat(demo.http
                        .get("/api/v1/tickets", login.get("refreshToken").textValue())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoever_guesses_waits_and_a_known_device_does_not() {
        String device = login().get("deviceId").textValue();
        for (int i = 0; i < 5; i++) {
            assertThat(demo.http.login(Demo.ACME_AGENT, "wrong").status()).isEqualTo(401);
        }
        for (String address : List.of(Demo.ACME_AGENT, "nobody@acme-electronics.com")) {
            for (int i = 0; i < 5; i++) {
                demo.http.login(address, "wrong");
            }
            Http.Answer refused = demo.http.login(address, Demo.PASSWORD);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.json().get("code").textValue()).isEqualTo("tenancy/too-many-attempts");
        }

        Http.Answer known = demo.http.post(
                AUTH + "login",
                "{\"email\":\"" + Demo.ACME_AGENT + "\",\"password\":\"" + Demo.PASSWORD + "\",\"deviceId\":\"" + device
                        + "\"}");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().get("deviceId").textValue()).isEqualTo(device);
    }

    @Test
    void a_forgotten_password_is_set_by_a_link_and_nobody_learns_who_has_an_account() {
        JsonNode before = login();
        Http.Answer known = forgot(Demo.ACME_AGENT);
        Http.Answer unknown = forgot("nobody@acme-electronics.com");
        for (Http.Answer answer : List.of(known, unknown)) {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.response().headers().map().keySet())
                    .isEqualTo(known.response().headers().map().keySet());
        }
        demo.application.relay().drain();
        assertThat(demo.mail.sent()).hasSize(1);
        String token = tokenOf(demo.mail.sent().get(0));

        assertThat(reset(token, "password").json().get("code").textValue()).isEqualTo("tenancy/weak-password");
        assertThat(reset(token, FRESH).status()).isEqualTo(204);
        assertThat(reset(token, FRESH).status()).isEqualTo(410);
        assertThat(reset("x", FRESH).json().get("code").textValue()).isEqualTo("tenancy/link-not-valid");
        assertThat(demo.http
                        .post(
                                AUTH + "accept-invitation",
                                "{\"token\":\"" + token + "\",\"password\":\"" + FRESH + "\",\"fullName\":\"A\"}")
                        .status())
                .isEqualTo(410);
        assertThat(tickets(before)).isEqualTo(401);
        assertThat(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).status()).isEqualTo(401);
        assertThat(demo.http.login(Demo.ACME_AGENT, FRESH).status()).isEqualTo(200);
    }

    private Http.Answer forgot(String email) {
        return demo.http.post(AUTH + "forgot-password", "{\"email\":\"" + email + "\"}");
    }

    private Http.Answer reset(String token, String password) {
        return demo.http.post(
                AUTH + "reset-password", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}");
    }

    private static String tokenOf(Mail mail) {
        Matcher link = Pattern.compile(Pattern.quote(Demo.APP_ORIGIN) + "/reset-password#token=(\\S{43})")
                .matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
