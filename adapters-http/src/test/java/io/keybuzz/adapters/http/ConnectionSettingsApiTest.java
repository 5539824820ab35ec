package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given of a connection is checked, can be corrected, and holds nobody else up before it is proved. */
class ConnectionSettingsApiTest {
    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String START = "/api/v1/marketplaces/amazon/oauth/start";
    private static final String FRANCE = "{\"region\":\"EU\",\"marketplaceId\":\"A13V1IB3VIYZZH\"}";

    private final Demo demo = Demo.start();

    @AfterEach
    void close() {
        demo.close();
    }

    private Http.Answer connect(String rest) {
        return connect(demo.owner(), rest);
    }

    private Http.Answer connect(String token, String rest) {
        return demo.http.post(CONNECTIONS, token, "{\"name\":\"Shop\"," + rest.replace('\'', '"') + "}");
    }

    private JsonNode connected(String rest) {
        Http.Answer made = connect(rest);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.data();
    }

    private Http.Answer change(JsonNode connection, String body, String... headers) {
        return demo.http.call("PATCH", at(connection), demo.owner(), body.replace('\'', '"'), headers);
    }

    private static String at(JsonNode connection) {
        return CONNECTIONS + "/" + connection.get("id").textValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'provider':'mail','channel':'other','settings':{'imap_password':'hunter2'} | settings.imap_password",
                "'provider':'mail','channel':'other','settings':{'sender':'hunter2'} | settings.sender",
                "'provider':'mail','channel':'other','settings':{'imap_host':'127.0.0.1'},'credentials':{'login':'a','password':'b'} | settings.imap_host",
                "'provider':'mail','channel':'other','settings':{'imap_host':'localhost'},'credentials':{'login':'a','password':'b'} | settings.imap_host",
                "'provider':'mail','channel':'other','settings':{'imap_port':'993'} | settings.imap_host",
                "'provider':'mail','channel':'other','settings':{'imap_host':'imap.shop.example'} | credentials.login",
                "'provider':'mail','channel':'other','credentials':{'imap_host':'a','imap_user':'b','imap_password':'hunter2'} | credentials.imap_host",
                "'provider':'amazon','region':'XX' | region",
                "'provider':'amazon','settings':{'marketplaceId':'nowhere'} | settings.marketplaceId",
                "'provider':'amazon','region':'NA','settings':{'marketplaceId':'A13V1IB3VIYZZH'} | settings.marketplaceId",
                "'provider':'amazon','settings':{'grantedAt':'2020-01-01T00:00:00Z'} | settings.grantedAt",
                "'provider':'back_market','region':'ZZ','credentials':{'token':'hunter2'} | region",
                "'provider':'fnac','region':'EU','credentials':{'partner_id':'a','shop_id':'b','key':'hunter2'} | region",
                "'provider':'mirakl','host':'evil.com','credentials':{'api_key':'hunter2'} | host",
                "'provider':'mirakl','host':'mirakl.net.evil.com','credentials':{'api_key':'hunter2'} | host"
            })
    void what_is_not_known_or_makes_no_sense_is_refused_by_name_and_never_repeated(String rest, String named) {
        Http.Answer refused = connect(rest);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("detail").textValue()).contains(named).doesNotContain("hunter2");
        assertThat(demo.http.get(CONNECTIONS, demo.owner()).json().get("data")).hasSize(1);
    }

    @Test
    void hosts_and_regions_are_written_in_one_way() {
        assertThat(connected("'provider':'mirakl','host':'SHOP.MIRAKL.NET','credentials':{'api_key':'" + FakeMirakl.KEY
                                + "'}")
                        .get("host")
                        .textValue())
                .isEqualTo("shop.mirakl.net");
        assertThat(connected("'provider':'amazon','region':'eu'").get("region").textValue())
                .isEqualTo("EU");
    }

    @Test
    void only_where_mail_comes_there_is_an_address_and_for_a_month_after_the_end() {
        JsonNode shop = connected(
                "'provider':'mirakl','host':'shop.mirakl.net','credentials':{'api_key':'" + FakeMirakl.KEY + "'}");
        JsonNode mail = connected("'provider':'mail','channel':'other'");
        assertThat(shop.get("inboundAddress").isNull()).isTrue();
        assertThat(mail.get("inboundAddress").textValue()).contains("@");

        demo.http.post(at(mail) + "/disconnect", demo.owner(), "");
        demo.clock.advance(Duration.ofDays(29));
        JsonNode ended = demo.http.get(at(mail), demo.owner()).data();
        assertThat(ended.get("inboundAddress")).isEqualTo(mail.get("inboundAddress"));
        assertThat(ended.get("nextPollAt").isNull()).isTrue();
        demo.clock.advance(Duration.ofDays(2));
        assertThat(demo.http
                        .get(at(mail), demo.owner())
                        .data()
                        .get("inboundAddress")
                        .isNull())
                .isTrue();
    }

    @Test
    void name_and_settings_are_corrected_by_whoever_saw_the_newest() {
        JsonNode mail = connected("'provider':'mail','channel':'other','settings':{'sender':'a@shop.test'}");
        demo.clock.advance(Duration.ofSeconds(1));
        String seen = demo.http.get(at(mail), demo.owner()).header("ETag");

        Http.Answer changed = change(mail, "{'name':'New','settings':{'sender':'b@shop.test'}}", "If-Match", seen);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.data().get("name").textValue()).isEqualTo("New");
        assertThat(changed.data().get("settings").get("sender").textValue()).isEqualTo("b@shop.test");
        assertThat(changed.data().get("inboundAddress")).isEqualTo(mail.get("inboundAddress"));
        assertThat(changed.header("ETag")).isNotEqualTo(seen);

        assertThat(change(mail, "{'name':'Late'}", "If-Match", seen).status()).isEqualTo(412);
        assertThat(change(mail, "{'settings':{'password':'x'}}").status()).isEqualTo(400);
        assertThat(change(mail, "{'settings':{'imap_host':'imap.evil.example'}}")
                        .body())
                .contains("credentials");
        assertThat(change(mail, "{'settings':{}}").data().get("settings")).isEmpty();
        assertThat(demo.http
                        .call("PATCH", at(mail), demo.token(Demo.ACME_AGENT), "{\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(demo.http
                        .call("PATCH", at(mail), demo.token(Demo.GLOBEX_OWNER), "{\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(404);
        demo.http.post(at(mail) + "/disconnect", demo.owner(), "");
        assertThat(change(mail, "{'name':'Dead'}").status()).isEqualTo(409);
    }

    @Test
    void an_unproved_draft_keeps_nobody_from_the_account() {
        Http.Answer squatting = connect(shop("wrong"));
        assertThat(squatting.data().get("status").textValue()).isEqualTo("draft");

        Http.Answer real = connect(demo.token(Demo.GLOBEX_OWNER), shop(FakeMirakl.KEY));

        assertThat(real.status()).as(real.body()).isEqualTo(201);
        assertThat(real.data().get("status").textValue()).isEqualTo("connected");
        assertThat(connect(shop(FakeMirakl.KEY)).status())
                .as("a second draft of ours")
                .isEqualTo(409);
    }

    @Test
    void who_only_names_an_account_learns_nothing_about_who_has_it() {
        assertThat(connect(shop(FakeMirakl.KEY)).status()).isEqualTo(201);
        String globex = demo.token(Demo.GLOBEX_OWNER);

        Http.Answer taken = connect(globex, shop("wrong"));
        Http.Answer free = connect(globex, shop("wrong").replace(FakeMirakl.SHOP, "4711"));

        for (Http.Answer answer : List.of(taken, free)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.data().get("status").textValue()).isEqualTo("draft");
        }
        assertThat(taken.data().get("lastError")).isEqualTo(free.data().get("lastError"));
        Http.Answer proved = demo.http.call(
                "PUT",
                at(taken.data()) + "/credentials",
                globex,
                "{\"credentials\":{\"api_key\":\"" + FakeMirakl.KEY + "\"}}");
        assertThat(proved.status()).as(proved.body()).isEqualTo(409);
        assertThat(demo.http
                        .get(at(taken.data()), globex)
                        .data()
                        .get("lastError")
                        .get("code")
                        .textValue())
                .isEqualTo("account-taken");
    }

    private static String shop(String key) {
        return "'provider':'mirakl','host':'shop.mirakl.net','accountId':'" + FakeMirakl.SHOP
                + "','credentials':{'api_key':'" + key + "'}";
    }

    @Test
    void a_draft_whose_channel_was_away_is_asked_again_with_the_credentials_it_has() {
        demo.mirakl.operator.server().misbehave("/account", new Fault.Instead(Reply.html(503, "down")));
        JsonNode draft = connected(shop(FakeMirakl.KEY));
        assertThat(draft.get("status").textValue()).isEqualTo("draft");
        assertThat(demo.http.post(at(draft) + "/poll", demo.owner(), "").status())
                .isEqualTo(429);

        demo.clock.advance(Duration.ofMinutes(2));
        Http.Answer asked = demo.http.post(at(draft) + "/poll", demo.owner(), "");

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.data().get("status").textValue()).isEqualTo("connected");
    }

    @Test
    void consent_is_asked_for_the_only_draft_there_is() {
        JsonNode draft = connected("'provider':'amazon','settings':{'sender':'support@shop.test'}");

        Http.Answer started = demo.http.post(START, demo.owner(), FRANCE);

        assertThat(started.data().get("connectionId")).isEqualTo(draft.get("id"));
        JsonNode after = demo.http.get(at(draft), demo.owner()).data();
        assertThat(after.get("region").textValue()).isEqualTo("EU");
        assertThat(after.get("settings").get("sender").textValue()).isEqualTo("support@shop.test");
    }

    @Test
    void the_marketplace_of_a_consent_stays_until_another_of_its_region_is_named() {
        JsonNode started = demo.http.post(START, demo.owner(), FRANCE).data();
        String path = CONNECTIONS + "/" + started.get("connectionId").textValue();
        JsonNode connection = demo.http.get(path, demo.owner()).data();

        JsonNode with = change(connection, "{'settings':{'sender':'support@shop.test'}}")
                .data()
                .get("settings");
        JsonNode without = change(connection, "{'settings':{}}").data().get("settings");

        assertThat(with.get("sender").textValue()).isEqualTo("support@shop.test");
        assertThat(with.get("marketplaceId").textValue()).isEqualTo("A13V1IB3VIYZZH");
        assertThat(without).hasSize(1).isEqualTo(connection.get("settings"));
        assertThat(demo.http
                        .post(START, demo.owner(), FRANCE)
                        .data()
                        .get("connectionId")
                        .textValue())
                .isEqualTo(started.get("connectionId").textValue());

        Http.Answer elsewhere = change(connection, "{'settings':{'marketplaceId':'ATVPDKIKX0DER'}}");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.json().get("detail").textValue()).contains("settings.marketplaceId");
        assertThat(change(connection, "{'settings':{'marketplaceId':'A1PA6795UKMFR9'}}")
                        .data()
                        .get("settings")
                        .get("marketplaceId")
                        .textValue())
                .isEqualTo("A1PA6795UKMFR9");
    }

    @Test
    void a_browser_with_a_link_that_is_not_good_goes_back_to_the_page_and_unknown_parameters_do_no_harm() {
        String callback = "/api/v1/marketplaces/amazon/oauth/callback?state=x&new_parameter=%20x&new_parameter=y";

        Http.Answer browser =
                demo.http.call("GET", callback, demo.owner(), "", "Accept", "text/html,application/xhtml+xml");
        Http.Answer program = demo.http.get(callback);

        assertThat(browser.status()).as(browser.body()).isEqualTo(303);
        assertThat(browser.header("Location")).endsWith("?result=expired");
        assertThat(program.json().get("code").textValue()).isEqualTo("marketplace/oauth-state-invalid");
    }

    @Test
    void amazon_is_disconnected_without_a_body() {
        connected("'provider':'amazon','region':'EU'");

        assertThat(demo.http
                        .post("/api/v1/marketplaces/amazon/disconnect", demo.owner(), "")
                        .status())
                .isEqualTo(200);
    }
}
