package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sellers connect an account at a fake operator, and see how it fares until they end it. */
class ConnectionApiTest {
    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String MINUTE = "marketplace/polled-just-now";

    private final Demo demo = Demo.start();

    private String owner() {
        return demo.owner();
    }

    @AfterEach
    void close() {
        demo.close();
    }

    private static String shop(String host, String key) {
        return "{\"provider\":\"mirakl\",\"name\":\"Our shop\",\"host\":\"" + host + "\",\"accountId\":\""
                + FakeMirakl.SHOP + "\",\"credentials\":{\"api_key\":\"" + key + "\"}}";
    }

    private JsonNode connected() {
        Http.Answer made = demo.http.post(CONNECTIONS, owner(), shop("shop.mirakl.net", FakeMirakl.KEY));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.data();
    }

    private static String at(JsonNode connection) {
        return CONNECTIONS + "/" + connection.get("id").textValue();
    }

    private JsonNode shown(String path) {
        Http.Answer answer = demo.http.get(path, owner());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.data();
    }

    private Http.Answer put(String path, String token, String key) {
        return demo.http.call("PUT", path + "/credentials", token, "{\"credentials\":{\"api_key\":\"" + key + "\"}}");
    }

    private Connection stored(Provider provider) {
        return demo.application.marketplaces().usable().stream()
                .filter(known -> known.provider() == provider)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_account_is_connected_once_its_credentials_are_proved_and_they_are_never_shown() {
        Http.Answer made = demo.http.post(CONNECTIONS, owner(), shop("shop.mirakl.net", FakeMirakl.KEY));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode connection = made.data();
        assertThat(connection.get("status").textValue()).isEqualTo("connected");
        assertThat(connection.get("channel").textValue()).isEqualTo("other");
        assertThat(connection.get("accountId").textValue()).isEqualTo(FakeMirakl.SHOP);
        assertThat(connection.get("lastError").isNull()).isTrue();
        assertThat(connection.get("silent").booleanValue()).isFalse();
        assertThat(made.header("Location")).isEqualTo(at(connection));
        assertThat(shown(at(connection))).isEqualTo(connection);
        assertThat(demo.http.get(CONNECTIONS, owner()).body())
                .contains(connection.get("id").textValue());
        assertThat(made.body() + demo.http.get(CONNECTIONS, owner()).body())
                .doesNotContain(FakeMirakl.KEY, "credentials");
    }

    @Test
    void refused_credentials_leave_a_draft_that_says_why_and_good_ones_connect_it() {
        JsonNode draft = demo.http
                .post(CONNECTIONS, owner(), shop("shop.mirakl.net", "wrong"))
                .data();

        assertThat(draft.get("status").textValue()).isEqualTo("draft");
        assertThat(draft.get("lastError").get("code").textValue()).isNotBlank();
        assertThat(draft.get("lastError").get("message").textValue())
                .isNotBlank()
                .doesNotContain("wrong");
        assertThat(demo.http
                        .post(at(draft) + "/poll", owner(), "")
                        .json()
                        .get("code")
                        .textValue())
                .isEqualTo(MINUTE);

        Http.Answer mended = put(at(draft), owner(), FakeMirakl.KEY);
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        assertThat(mended.data().get("status").textValue()).isEqualTo("connected");
        assertThat(put(at(draft), owner(), "").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "169.254.169.254",
                "[::1]",
                "shop.mirakl.net:8080",
                "https://shop.mirakl.net",
                "shop.mirakl.net/x",
                "a@shop.mirakl.net"
            })
    void a_host_that_is_no_public_name_is_refused_and_nobody_is_called(String host) {
        Http.Answer refused = demo.http.post(CONNECTIONS, owner(), shop(host, FakeMirakl.KEY));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(demo.mirakl.operator.server().journal()).isEmpty();
    }

    @Test
    void an_account_is_connected_by_one_tenant_alone() {
        connected();

        Http.Answer again = demo.http.post(CONNECTIONS, owner(), shop("shop.mirakl.net", FakeMirakl.KEY));
        Http.Answer other =
                demo.http.post(CONNECTIONS, demo.token(Demo.GLOBEX_OWNER), shop("shop.mirakl.net", FakeMirakl.KEY));

        assertThat(List.of(again.status(), other.status())).containsOnly(409);
        assertThat(other.json().get("code").textValue()).isEqualTo("marketplace/account-taken");
    }

    @Test
    void a_channel_is_asked_at_once_when_somebody_wants_it_but_not_twice_a_minute() {
        JsonNode connection = connected();
        demo.clock.advance(Duration.ofMinutes(2));
        demo.mirakl.operator.opens("t1", "Where is it?", "MK-1");
        demo.mirakl.operator.writes("t1", "CUSTOMER_USER", "Where is my kettle?");

        Http.Answer asked = demo.http.post(at(connection) + "/poll", owner(), "");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.data().get("nextPollAt").textValue()).startsWith(second());
        poll();

        assertThat(demo.http.get("/api/v1/tickets", owner()).body()).contains("Where is it?");
        Http.Answer tooSoon = demo.http.post(at(connection) + "/poll", owner(), "");
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.json().get("code").textValue()).isEqualTo(MINUTE);
        assertThat(Integer.parseInt(tooSoon.header("Retry-After"))).isBetween(1, 60);
        demo.clock.advance(Duration.ofSeconds(61));
        assertThat(demo.http.post(at(connection) + "/poll", owner(), "").status())
                .isEqualTo(202);
    }

    private String second() {
        return demo.clock.instant().toString().substring(0, 19);
    }

    private void poll() {
        demo.application.marketplaces().pollIfDue(stored(Provider.MIRAKL), Duration.ofMinutes(5), demo.clock.instant());
    }

    @Test
    void a_failing_channel_is_the_connections_state_and_an_upstream_failure_of_whoever_asks_it() {
        JsonNode connection = connected();
        demo.mirakl.operator.opens("t1", "Where is it?", "MK-1");
        demo.mirakl.operator.writes("t1", "CUSTOMER_USER", "Where is my kettle?");
        demo.clock.advance(Duration.ofMinutes(10));
        poll();
        String ticket = demo.http
                .get("/api/v1/tickets", owner())
                .json()
                .get("data")
                .get(0)
                .get("id")
                .textValue();

        demo.mirakl.operator.server().misbehave("/api/orders", new Fault.Instead(Reply.html(503, "down")));
        Http.Answer order = demo.http.get("/api/v1/tickets/" + ticket + "/order", owner());
        assertThat(order.status()).as(order.body()).isEqualTo(502);
        assertThat(order.json().get("code").textValue()).isEqualTo("marketplace/channel-trouble");
        assertThat(order.body()).doesNotContain("down");

        for (int i = 0; i < 5; i++) {
            demo.clock.advance(Duration.ofMinutes(40));
            demo.mirakl.operator.server().misbehave("/threads", new Fault.Instead(Reply.html(503, "down")));
            poll();
        }
        JsonNode degraded = shown(at(connection));
        assertThat(degraded.get("status").textValue()).isEqualTo("degraded");
        assertThat(degraded.get("lastError").get("code").textValue()).isNotBlank();
        assertThat(degraded.get("pausedUntil").textValue()).isNotBlank();
        Http.Answer paused = demo.http.post(at(connection) + "/poll", owner(), "");
        assertThat(paused.status()).isEqualTo(429);

        demo.clock.advance(Duration.ofMinutes(40));
        poll();
        assertThat(shown(at(connection)).get("status").textValue()).isEqualTo("connected");
    }

    @Test
    void a_withdrawn_key_needs_a_person_after_ten_minutes_and_new_credentials_heal_it() {
        JsonNode connection = connected();
        demo.mirakl.operator.withdrawKey();
        for (int i = 0; i < 2; i++) {
            demo.clock.advance(Duration.ofMinutes(40));
            poll();
        }
        assertThat(shown(at(connection)).get("status").textValue()).isEqualTo("reauth_required");
        assertThat(demo.http.post(at(connection) + "/poll", owner(), "").status())
                .isEqualTo(409);

        assertThat(put(at(connection), owner(), "worse").data().get("status").textValue())
                .isEqualTo("reauth_required");
    }

    @Test
    void who_disconnects_ends_it_for_good_and_nothing_secret_is_left() {
        JsonNode connection = connected();
        SecretPath path = SecretPath.of(
                stored(Provider.MIRAKL).tenant(),
                stored(Provider.MIRAKL).channel(),
                stored(Provider.MIRAKL).id());
        assertThat(demo.amazon.secrets.read(path)).isPresent();

        for (int i = 0; i < 2; i++) {
            Http.Answer ended = demo.http.post(at(connection) + "/disconnect", owner(), "");
            assertThat(ended.status()).as(ended.body()).isEqualTo(200);
            assertThat(ended.data().get("status").textValue()).isEqualTo("disconnected");
        }

        assertThat(demo.amazon.secrets.read(path)).isEmpty();
        assertThat(put(at(connection), owner(), FakeMirakl.KEY).status()).isEqualTo(409);
        assertThat(demo.http.post(at(connection) + "/poll", owner(), "").status())
                .isEqualTo(409);
        assertThat(connected().get("status").textValue()).as("anew").isEqualTo("connected");
    }

    @Test
    void anothers_connection_is_a_missing_one() {
        String path = at(connected());
        String other = demo.token(Demo.GLOBEX_OWNER);
        String missing = CONNECTIONS + "/" + UUID.randomUUID();

        assertThat(demo.http.get(CONNECTIONS, other).body()).doesNotContain("Our shop");
        for (String below : List.of("", "/poll", "/disconnect", "/credentials")) {
            assertThat(refusal(path, below, other)).as(below).isEqualTo(refusal(missing, below, other));
        }
        assertThat(shown(path).get("status").textValue()).isEqualTo("connected");
    }

    /** Everything but where it was asked. */
    private String refusal(String path, String below, String token) {
        Http.Answer answer = switch (below) {
            case "" -> demo.http.get(path, token);
            case "/credentials" -> put(path, token, FakeMirakl.KEY);
            default -> demo.http.post(path + below, token, "");
        };
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void agents_look_and_do_not_touch_and_super_admins_have_no_connections() {
        String path = at(connected());
        String agent = demo.token(Demo.ACME_AGENT);
        assertThat(demo.http.get(path, agent).status()).isEqualTo(200);
        assertThat(demo.http
                        .post(CONNECTIONS, agent, shop("b.mirakl.net", FakeMirakl.KEY))
                        .status())
                .isEqualTo(403);
        assertThat(put(path, agent, FakeMirakl.KEY).status()).isEqualTo(403);
        assertThat(demo.http.post(path + "/disconnect", agent, "").status()).isEqualTo(403);

        String admin = demo.token(Demo.SUPER_ADMIN);
        assertThat(demo.http.get(CONNECTIONS, admin).status()).isEqualTo(403);
        assertThat(demo.http
                        .post(CONNECTIONS, admin, shop("b.mirakl.net", FakeMirakl.KEY))
                        .status())
                .isEqualTo(403);
        assertThat(demo.http.post(path + "/disconnect", admin, "").status()).isIn(403, 404);
        assertThat(shown(path).get("status").textValue()).isEqualTo("connected");
    }

    @Test
    void one_key_makes_one_connection() {
        String body = shop("shop.mirakl.net", FakeMirakl.KEY);

        Http.Answer first = demo.http.call("POST", CONNECTIONS, owner(), body, "Idempotency-Key", "make-it-once");
        Http.Answer again = demo.http.call("POST", CONNECTIONS, owner(), body, "Idempotency-Key", "make-it-once");

        assertThat(List.of(first.status(), again.status())).containsOnly(201);
        assertThat(again.data().get("id")).isEqualTo(first.data().get("id"));
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(demo.stores
                        .unitOfWork()
                        .read(
                                new TenantScope.One(stored(Provider.MIRAKL).tenant()),
                                () -> demo.stores.marketplace().connections().list()))
                .hasSize(2);
    }

    @Test
    void fault_25_a_busy_connection_that_falls_silent_says_so_until_a_message_comes() {
        String sandbox = demo.http
                .get(CONNECTIONS, owner())
                .json()
                .get("data")
                .get(0)
                .get("id")
                .textValue();
        String path = CONNECTIONS + "/" + sandbox;
        for (int i = 0; i < 16; i++) {
            mail(i);
            demo.clock.advance(Duration.ofHours(10));
        }
        assertThat(shown(path).get("silent").booleanValue()).isFalse();

        for (int days : List.of(3, 7, 20)) {
            demo.clock.advance(Duration.ofDays(days));
            JsonNode silent = demo.http.get(path, demo.owner()).data();
            assertThat(silent.get("silent").booleanValue())
                    .as("%d days later", days)
                    .isTrue();
            assertThat(silent.get("status").textValue()).isEqualTo("connected");
        }

        mail(17);
        assertThat(demo.http.get(path, demo.owner()).data().get("silent").booleanValue())
                .isFalse();
    }

    private void mail(int number) {
        String mail = "From: buyer" + number + "@shop.test\r\nMessage-ID: <" + number
                + "@shop.test>\r\nSubject: Hello\r\n\r\nWhere is it?\r\n";
        demo.application
                .marketplaces()
                .receive(
                        new EmailAddress(Demo.inboundAddress(Demo.ACME)),
                        RawContent.of(mail.getBytes(StandardCharsets.US_ASCII)),
                        "test",
                        demo.clock.instant());
    }
}
