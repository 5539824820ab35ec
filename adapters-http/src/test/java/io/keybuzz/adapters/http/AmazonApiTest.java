package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.testkit.Concurrently;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sellers consent at a fake Amazon, from the click to the connection, and everything that goes wrong on the way. */
class AmazonApiTest {
    private static final String AMAZON = "/api/v1/marketplaces/amazon";
    private static final String START = AMAZON + "/oauth/start";
    private static final String CALLBACK = AMAZON + "/oauth/callback";
    private static final String FRANCE = "{\"region\":\"EU\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}";
    private static final String GERMANY = "{\"region\":\"EU\",\"marketplaceId\":\"A1PA6795UKMFR9\"}";

    private final Demo demo = Demo.start();
    private final String owner = demo.owner();

    @AfterEach
    void close() {
        demo.close();
    }

    /** What a browser has after the seller clicked. */
    private record Consent(String query, String cookie) {}

    private Consent consent(Http.Answer started) throws Exception {
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        URI link = URI.create(started.data().get("authUrl").textValue());
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        demo.amazon.amazon.address() + link.getRawPath() + "?" + link.getRawQuery()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(302);
        URI back = URI.create(page.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(AmazonDemo.CALLBACK + "?");
        return new Consent(back.getRawQuery(), cookie(started));
    }

    private static String cookie(Http.Answer started) {
        String set = started.header("Set-Cookie");
        assertThat(set).startsWith("__Host-").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
        return set.substring(0, set.indexOf(';'));
    }

    private Http.Answer start(String body) {
        return demo.http.post(START, owner, body);
    }

    private Http.Answer back(Consent consent) {
        return demo.http.send(demo.http
                .request(CALLBACK + "?" + consent.query())
                .header("Cookie", consent.cookie())
                .GET());
    }

    private String landed(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Location")).startsWith(AmazonDemo.LANDING + "?result=");
        return answer.header("Location").substring((AmazonDemo.LANDING + "?result=").length());
    }

    private JsonNode status() {
        return demo.http.get(AMAZON + "/status", owner).data();
    }

    private long exchanges() {
        return demo.amazon.amazon.server().journal().stream()
                .filter(call -> call.path().equals("/auth/o2/token"))
                .filter(call -> call.form().getOrDefault("grant_type", "").equals("authorization_code"))
                .count();
    }

    private List<Connection> connections() {
        return demo
                .stores
                .unitOfWork()
                .read(
                        new TenantScope.Platform("test"),
                        () -> demo.stores.marketplace().connections().list())
                .stream()
                .filter(connection -> connection.provider() == Provider.AMAZON)
                .toList();
    }

    private Optional<StoredSecret> grant(Connection connection) {
        return demo.amazon.secrets.read(SecretPath.of(connection.tenant(), connection.channel(), connection.id()));
    }

    private void assertInvalid(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("code").textValue()).isEqualTo("marketplace/oauth-state-invalid");
    }

    @Test
    void a_seller_consents_and_is_connected() throws Exception {
        assertThat(status().get("status").textValue()).isEqualTo("not_connected");

        Http.Answer started = start(FRANCE);
        assertThat(started.data().get("authUrl").textValue())
                .startsWith(
                        "https://sellercentral-europe.amazon.com/apps/authorize/consent?application_id=amzn1.sellerapps.app.test&state=")
                .contains("&redirect_uri=https%3A%2F%2Fapi.keybuzz.io%2F")
                .doesNotContain("beta");
        assertThat(started.data().get("expiresAt").textValue())
                .isEqualTo(demo.clock.instant().plus(Duration.ofMinutes(15)).toString());
        assertThat(status().get("status").textValue()).isEqualTo("draft");

        assertThat(landed(back(consent(started)))).isEqualTo("connected");

        JsonNode status = status();
        assertThat(status.get("status").textValue()).isEqualTo("connected");
        assertThat(status.get("sellingPartnerId").textValue()).isEqualTo("A1SY…");
        assertThat(status.get("marketplaces")).hasSize(2);
        assertThat(status.get("lastError").isNull()).isTrue();
        assertThat(status.get("inboundMail").get("verified").booleanValue()).isFalse();
        assertThat(status.get("reauthorizeBefore").textValue()).startsWith("2027-01-15");
        assertThat(grant(connections().get(0)).orElseThrow().values()).containsKeys("refresh_token", "client_id");
        assertThat(demo.http.get(AMAZON + "/oauth/status", owner).data()).isEqualTo(status);
    }

    @Test
    void only_who_is_in_charge_connects_and_only_what_there_is() {
        String agent = demo.token(Demo.ACME_AGENT);
        assertThat(demo.http.post(START, agent, FRANCE).status()).isEqualTo(403);
        assertThat(demo.http.get(AMAZON + "/status", agent).status()).isEqualTo(200);
        assertThat(demo.http.post(AMAZON + "/disconnect", agent, "{}").status()).isEqualTo(403);
        for (String unknown : List.of(
                "{\"region\":\"XX\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}",
                "{\"region\":\"NA\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}",
                "{\"region\":\"EU\",\"marketplaceId\":\"nowhere\"}")) {
            Http.Answer answer = start(unknown);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("code").textValue()).isEqualTo("marketplace/unknown-marketplace");
        }
        assertThat(demo.http.post(AMAZON + "/disconnect", owner, "{}").status()).isEqualTo(404);
        assertThat(connections()).isEmpty();
    }

    @Test
    void a_draft_application_is_named_as_one_and_another_would_see_amazons_error_page() throws Exception {
        demo.amazon.register("DRAFT", 1);
        Http.Answer started = start(FRANCE);
        assertThat(started.data().get("authUrl").textValue()).endsWith("&version=beta");
        assertThat(landed(back(consent(started)))).isEqualTo("connected");
    }

    @Test
    void each_region_has_its_own_seller_central() {
        assertThat(start("{\"region\":\"NA\",\"marketplaceId\":\"A2EUQ1WTGCTBG2\"}")
                        .data()
                        .get("authUrl")
                        .textValue())
                .startsWith("https://sellercentral.amazon.ca/");
        assertThat(start("{\"region\":\"FE\",\"marketplaceId\":\"A1VC38T7YXB528\"}")
                        .data()
                        .get("authUrl")
                        .textValue())
                .startsWith("https://sellercentral.amazon.co.jp/");
    }

    @Test
    void fault_05_an_answer_submitted_twice_or_many_times_at_once_is_exchanged_once() throws Exception {
        Consent consent = consent(start(FRANCE));
        var outcomes = Concurrently.run(6, () -> back(consent).status());
        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().filter(outcome -> outcome.result().equals(Optional.of(303))))
                .hasSize(1);
        assertInvalid(back(consent));
        assertThat(exchanges()).isEqualTo(1);
        assertThat(status().get("status").textValue()).isEqualTo("connected");
    }

    @Test
    void fault_05_a_code_that_is_too_old_connects_nothing() throws Exception {
        Consent consent = consent(start(FRANCE));
        demo.clock.advance(Duration.ofMinutes(6));
        assertThat(landed(back(consent))).isEqualTo("expired");
        assertThat(connections()).allMatch(connection -> !connection.status().isUsable());
        assertThat(connections()).allMatch(connection -> grant(connection).isEmpty());
    }

    @Test
    void fault_06_a_forged_a_foreign_and_a_late_state_look_alike_and_reach_nobody() throws Exception {
        Consent consent = consent(start(FRANCE));
        String forged = consent.query().replaceFirst("state=.", "state=~").replace("~", "A");
        String elsewhere = "__Host-keybuzz-amazon=" + "B".repeat(43);
        Http.Answer unknown = back(new Consent(
                consent.query().replaceFirst("state=[^&]{43}", "state=" + "C".repeat(43)), consent.cookie()));
        Http.Answer foreign = back(new Consent(consent.query(), elsewhere));
        Http.Answer without = demo.http.get(CALLBACK + "?" + consent.query());
        Http.Answer odd = back(new Consent(forged + "&version=beta", consent.cookie()));
        Http.Answer nothing = demo.http.get(CALLBACK);
        demo.clock.advance(Duration.ofMinutes(15));
        Http.Answer late = back(consent);
        for (Http.Answer answer : List.of(unknown, foreign, without, odd, nothing, late)) {
            assertInvalid(answer);
            assertThat(answer.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        }
        assertThat(demo.amazon.amazon.server().count("POST", "/auth/o2/token")).isZero();
        assertThat(connections()).allMatch(connection -> grant(connection).isEmpty());
    }

    @Test
    void fault_06_another_seller_than_before_is_refused_and_changes_nothing() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        StoredSecret before = grant(connection).orElseThrow();

        demo.amazon.amazon.sellerCentral().signedIn(Optional.of("A9OTHERSELLER"));
        Consent other = consent(start(renewal(connection)));
        assertThat(landed(back(other))).isEqualTo("mismatch");

        assertThat(grant(connection)).contains(before);
        assertThat(connections()).containsExactly(connection);
        assertThat(exchanges()).isEqualTo(1);
    }

    private static String renewal(Connection connection) {
        return FRANCE.replace("}", ",\"connectionId\":\"" + connection.id() + "\"}");
    }

    @Test
    void consent_can_be_renewed_and_the_new_grant_replaces_the_old() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        StoredSecret before = grant(connection).orElseThrow();
        assertThat(start(FRANCE).status()).isEqualTo(409);

        demo.clock.advance(Duration.ofDays(300));
        String later = demo.owner();
        Http.Answer started = demo.http.post(START, later, renewal(connection));
        assertThat(landed(back(consent(started)))).isEqualTo("connected");

        StoredSecret after = grant(connection).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.value("refresh_token")).isNotEqualTo(before.value("refresh_token"));
        assertThat(demo.http
                        .get(AMAZON + "/status", later)
                        .data()
                        .get("grantedAt")
                        .textValue())
                .isEqualTo(demo.clock.instant().toString());
        assertThat(connections()).hasSize(1);
    }

    @Test
    void a_seller_is_connected_once_in_all_of_keybuzz() throws Exception {
        landed(back(consent(start(FRANCE))));
        String globex = demo.token(Demo.GLOBEX_OWNER);
        Http.Answer started = demo.http.post(START, globex, FRANCE);
        assertThat(landed(back(consent(started)))).isEqualTo("taken");
        assertThat(demo.http
                        .get(AMAZON + "/status", globex)
                        .data()
                        .get("status")
                        .textValue())
                .isEqualTo("draft");
        assertThat(connections().stream().filter(connection -> grant(connection).isPresent()))
                .hasSize(1);
        assertThat(landed(back(consent(start(GERMANY))))).isEqualTo("taken");
    }

    @Test
    void another_tenants_connection_is_a_missing_one() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        String globex = demo.token(Demo.GLOBEX_OWNER);
        assertThat(demo.http.post(START, globex, renewal(connection)).status()).isEqualTo(404);
        assertThat(demo.http
                        .get(AMAZON + "/status?connectionId=" + connection.id(), globex)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_cancelled_consent_simply_ends_and_the_next_one_uses_the_same_draft() throws Exception {
        start(FRANCE);
        Consent second = consent(start(FRANCE));
        Consent third = consent(start(FRANCE));
        assertInvalid(back(second));
        assertThat(landed(back(third))).isEqualTo("connected");
        assertThat(connections()).hasSize(1);
    }

    @Test
    void fault_08_a_secret_store_that_is_away_stops_everything_and_connects_nothing() throws Exception {
        Consent consent = consent(start(FRANCE));
        demo.amazon.secrets.fail(Optional.of(SecretTrouble.Reason.UNAVAILABLE));
        assertThat(landed(back(consent))).isEqualTo("retry");
        assertThat(status().get("lastError").get("code").textValue()).isEqualTo("secrets-unavailable");
        demo.clock.advance(Duration.ofMinutes(6));
        Http.Answer refused = start(FRANCE);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).doesNotContain("authUrl");
        assertThat(connections()).allMatch(connection -> !connection.status().isUsable());
        demo.amazon.secrets.fail(Optional.empty());
        assertThat(landed(back(consent(start(FRANCE))))).isEqualTo("connected");
    }

    @Test
    void fault_04_an_application_that_is_refused_is_said_so_and_connects_nothing() throws Exception {
        Consent consent = consent(start(FRANCE));
        demo.amazon.amazon.login().rotate("another-secret");
        assertThat(landed(back(consent))).isEqualTo("denied");
        assertThat(connections()).allMatch(connection -> grant(connection).isEmpty());
    }

    @Test
    void disconnecting_forgets_the_grant_and_lets_the_seller_be_connected_anew() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        Http.Answer ended = demo.http.post(AMAZON + "/disconnect", owner, "{}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.data().get("status").textValue()).isEqualTo("disconnected");
        assertThat(grant(connection)).isEmpty();

        assertThat(landed(back(consent(start(FRANCE))))).isEqualTo("connected");
        assertThat(status().get("connectionId").textValue())
                .isNotEqualTo(connection.id().toString());
    }

    private ConnectionStatus polled(Connection connection) {
        Connection current = connections().stream()
                .filter(one -> one.id().equals(connection.id()))
                .findFirst()
                .orElseThrow();
        demo.application.marketplaces().poll(current, demo.clock.instant());
        return connections().stream()
                .filter(one -> one.id().equals(connection.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void fault_03_a_withdrawn_grant_makes_the_connection_wait_for_a_person_and_consent_heals_it() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        demo.amazon.amazon.login().withdraw("A1SYNTHETIC0001");
        demo.clock.advance(Duration.ofMinutes(1));
        assertThat(polled(connection)).isEqualTo(ConnectionStatus.REAUTH_REQUIRED);
        String later = demo.owner();
        assertThat(demo.http
                        .get(AMAZON + "/status", later)
                        .data()
                        .get("lastError")
                        .get("code")
                        .textValue())
                .isEqualTo("access-withdrawn");
        long asked = demo.amazon.amazon.server().journal().size();
        polled(connection);
        assertThat(demo.amazon.amazon.server().journal()).hasSize((int) asked);

        assertThat(landed(back(consent(demo.http.post(START, later, FRANCE))))).isEqualTo("connected");
        assertThat(connections()).hasSize(1);
        assertThat(polled(connection)).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void fault_02_a_missing_role_degrades_and_fault_04_a_refused_application_changes_no_connection() throws Exception {
        landed(back(consent(start(FRANCE))));
        Connection connection = connections().get(0);
        demo.clock.advance(Duration.ofHours(2));
        demo.amazon.amazon.login().rotate("another-secret");
        assertThat(polled(connection)).isEqualTo(ConnectionStatus.CONNECTED);
        demo.amazon.register("PUBLISHED", 1);
        demo.clock.advance(Duration.ofMinutes(10));
        assertThat(polled(connection)).isEqualTo(ConnectionStatus.CONNECTED);
        demo.amazon.amazon.withoutRoles("A1SYNTHETIC0001");
        demo.clock.advance(Duration.ofMinutes(10));
        assertThat(polled(connection)).isEqualTo(ConnectionStatus.DEGRADED);
    }
}
