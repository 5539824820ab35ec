package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To ask a channel takes a while: what is done to the connection meanwhile is not undone, and goes nowhere it should not. */
class ConnectionMeanwhileApiTest {
    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String AMAZON = "/api/v1/marketplaces/amazon";
    private static final String FRANCE = "{\"region\":\"EU\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}";

    private final Demo demo = Demo.start();
    private final String owner = demo.owner();
    private final AtomicInteger meanwhile = new AtomicInteger();

    @AfterEach
    void close() {
        demo.close();
    }

    private Http.Answer call(String method, String path, String body) {
        return demo.http.call(method, path, owner, body.replace('\'', '"'));
    }

    private JsonNode connected(String rest) {
        Http.Answer made = call("POST", CONNECTIONS, "{'name':'Shop'," + rest + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.data().get("status").textValue()).isEqualTo("connected");
        demo.clock.advance(Duration.ofSeconds(1));
        return made.data();
    }

    private JsonNode shop() {
        return connected("'provider':'mirakl','host':'shop.mirakl.net','accountId':'" + FakeMirakl.SHOP
                + "','credentials':{'api_key':'" + FakeMirakl.KEY + "'}");
    }

    private static String at(JsonNode connection) {
        return CONNECTIONS + "/" + connection.get("id").textValue();
    }

    private Http.Answer give(JsonNode connection, String key) {
        return call("PUT", at(connection) + "/credentials", "{'credentials':{'api_key':'" + key + "'}}");
    }

    private Connection stored(String id) {
        return demo
                .stores
                .unitOfWork()
                .read(
                        new TenantScope.Platform("test"),
                        () -> demo.stores.marketplace().connections().list())
                .stream()
                .filter(connection -> connection.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<StoredSecret> secret(Connection connection) {
        return demo.amazon.secrets.read(SecretPath.of(connection.tenant(), connection.channel(), connection.id()));
    }

    private void whileMiraklAnswers(String method, String path, String body) {
        demo.mirakl
                .operator
                .server()
                .misbehave(
                        "/account",
                        new Fault.First(
                                () -> meanwhile.set(call(method, path, body).status())));
    }

    @ParameterizedTest
    @CsvSource({FakeMirakl.KEY, "wrong"})
    void who_disconnects_while_credentials_are_tried_has_ended_it_and_nothing_secret_is_left(String key) {
        JsonNode shop = shop();
        whileMiraklAnswers("POST", at(shop) + "/disconnect", "");

        Http.Answer late = give(shop, key);

        assertThat(meanwhile).hasValue(200);
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.json().get("code").textValue()).isEqualTo("marketplace/connection-not-usable");
        Connection ended = stored(shop.get("id").textValue());
        assertThat(ended.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(secret(ended)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({FakeMirakl.KEY + ",false", "wrong,true"})
    void what_somebody_changes_while_credentials_are_tried_stays(String key, boolean trouble) {
        JsonNode shop = shop();
        whileMiraklAnswers("PATCH", at(shop), "{'name':'Renamed'}");

        Http.Answer tried = give(shop, key);

        assertThat(meanwhile).hasValue(200);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.data().get("name").textValue()).isEqualTo("Renamed");
        assertThat(tried.data().get("lastError").isObject()).isEqualTo(trouble);
        assertThat(call("GET", at(shop), "").data()).isEqualTo(tried.data());
    }

    /** Comes back from Amazon's page. @return what the seller is told */
    private String consent(Http.Answer started, Runnable whileAmazonAnswers) throws Exception {
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        URI link = URI.create(started.data().get("authUrl").textValue());
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        demo.amazon.amazon.address() + link.getRawPath() + "?" + link.getRawQuery()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        URI back = URI.create(page.headers().firstValue("Location").orElseThrow());
        demo.amazon.amazon.server().misbehave("/auth/o2/token", new Fault.First(whileAmazonAnswers));
        String cookie = started.header("Set-Cookie");
        Http.Answer landed = demo.http.send(demo.http
                .request(AMAZON + "/oauth/callback?" + back.getRawQuery())
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .GET());
        assertThat(landed.status()).as(landed.body()).isEqualTo(303);
        return landed.header("Location").substring((AmazonDemo.LANDING + "?result=").length());
    }

    private Http.Answer start() {
        return call("POST", AMAZON + "/oauth/start", FRANCE);
    }

    @Test
    void a_consent_that_comes_in_the_middle_of_the_end_connects_nothing() throws Exception {
        Http.Answer started = start();
        String id = started.data().get("connectionId").textValue();

        String told = consent(
                started,
                () -> meanwhile.set(
                        call("POST", CONNECTIONS + "/" + id + "/disconnect", "").status()));

        assertThat(meanwhile).hasValue(200);
        assertThat(told).isEqualTo("retry");
        assertThat(stored(id).status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(secret(stored(id))).isEmpty();
        Http.Answer again = call("POST", AMAZON + "/oauth/start", FRANCE.replace("}", ",'connectionId':'" + id + "'}"));
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.json().get("code").textValue()).isEqualTo("marketplace/connection-not-usable");
    }

    @Test
    void what_somebody_changes_while_a_seller_consents_stays() throws Exception {
        Http.Answer started = start();
        String id = started.data().get("connectionId").textValue();
        String change = "{'name':'Renamed','settings':{'sender':'support@shop.test'}}";

        String told = consent(
                started,
                () -> meanwhile.set(
                        call("PATCH", CONNECTIONS + "/" + id, change).status()));

        assertThat(meanwhile).hasValue(200);
        assertThat(told).isEqualTo("connected");
        Connection connection = stored(id);
        assertThat(connection.name()).isEqualTo("Renamed");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.account().externalId()).contains("A1SYNTHETIC0001");
        assertThat(connection.account().settings())
                .containsEntry("sender", "support@shop.test")
                .containsEntry("marketplaceId", "A13V1IB3VIYZZH")
                .containsKeys("grantedAt", "marketplaces");
    }

    @Test
    void a_mailbox_that_moves_is_read_by_nobody_before_its_new_login_is_kept_and_proved() {
        JsonNode mail = connected("'provider':'mail','channel':'other','settings':{'imap_host':'imap.shop.example'},"
                + "'credentials':{'login':'a','password':'old'}");
        String id = mail.get("id").textValue();
        String move = "{'settings':{'imap_host':'imap.other.example'},'credentials':{'login':'a','password':'new'}}";

        demo.amazon.secrets.fail(Optional.of(SecretTrouble.Reason.UNAVAILABLE));
        Http.Answer sealed = call("PATCH", at(mail), move);

        assertThat(sealed.status()).as(sealed.body()).isEqualTo(503);
        assertThat(stored(id).status()).isEqualTo(ConnectionStatus.REAUTH_REQUIRED);
        assertThat(demo.application.marketplaces().usable())
                .noneMatch(usable -> usable.id().toString().equals(id));
        demo.amazon.secrets.fail(Optional.empty());
        assertThat(secret(stored(id)).orElseThrow().values())
                .containsEntry("password", "old")
                .containsEntry("imap_host", "imap.shop.example");

        assertThat(call("PATCH", at(mail), move).data().get("status").textValue())
                .isEqualTo("connected");
        assertThat(secret(stored(id)).orElseThrow().values())
                .containsEntry("password", "new")
                .containsEntry("imap_host", "imap.other.example");
    }
}
