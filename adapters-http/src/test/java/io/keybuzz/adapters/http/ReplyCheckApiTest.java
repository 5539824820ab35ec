package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.fuzz.OpenApi;
import io.keybuzz.testkit.fuzz.SchemaCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyCheckApiTest {
    private static final String MAIL = String.join(
            "\r\n",
            "From: Marie <ab12cd34ef56@marketplace.amazon.fr>",
            "Subject: Où est mon colis ?",
            "Message-ID: <m1@example.test>",
            "Date: Fri, 20 Nov 2026 10:00:00 +0000",
            "",
            "Bonjour",
            "");

    private Demo demo;
    private String agent = "";
    private String messages = "";

    @BeforeEach
    void a_ticket_of_amazon_waits() {
        demo = Demo.start();
        agent = demo.token(Demo.ACME_AGENT);
        demo.application
                .marketplaces()
                .receive(
                        new EmailAddress(Demo.inboundAddress(Demo.ACME)),
                        RawContent.of(MAIL.getBytes(StandardCharsets.UTF_8)),
                        "test",
                        demo.clock.instant());
        String id =
                demo.http.get("/api/v1/tickets", agent).data().get(0).get("id").textValue();
        messages = "/api/v1/tickets/" + id + "/messages";
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private Http.Answer check(String body) {
        return demo.http.post(messages + "/check", agent, body);
    }

    private static List<String> faults(String method, String path, Http.Answer answer) throws IOException {
        OpenApi document = new OpenApi(
                new ObjectMapper().readTree(Files.readString(Path.of("..", "docs", "api", "openapi.json"))));
        JsonNode response = document.resolve(new ObjectMapper()
                .readTree(Files.readString(Path.of("..", "docs", "api", "openapi.json")))
                .get("paths")
                .get(path)
                .get(method)
                .get("responses")
                .get(Integer.toString(answer.status())));
        JsonNode content =
                response.get("content").get(answer.status() < 400 ? "application/json" : "application/problem+json");
        return SchemaCheck.faults(document, content.get("schema"), answer.json());
    }

    @Test
    void a_draft_is_answered_with_what_was_found() throws IOException {
        Http.Answer answer = check("{\"body\":\"Laissez un avis ou écrivez à sav@boutique.fr\","
                + "\"attachments\":[{\"fileName\":\"film.mp4\",\"size\":10}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(faults("post", "/api/v1/tickets/{ticketId}/messages/check", answer))
                .isEmpty();
        assertThat(answer.data().get("blocked").booleanValue()).isTrue();
        List<String> found = new ArrayList<>();
        answer.data()
                .get("findings")
                .forEach(finding -> found.add(finding.get("level").textValue() + " "
                        + finding.get("rule").textValue() + " "
                        + finding.get("field").textValue() + " "
                        + finding.get("offset").intValue()));
        assertThat(found)
                .containsExactly(
                        "warn review-request body 0", "block email body 29", "block attachment-count attachments 0");
    }

    @Test
    void an_answer_that_is_sent_all_the_same_is_refused_with_the_places() throws IOException {
        Http.Answer answer = demo.http.post(messages, agent, "{\"body\":\"écrivez à sav@boutique.fr\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").textValue()).isEqualTo("marketplace/content-blocked");
        assertThat(faults("post", "/api/v1/tickets/{ticketId}/messages", answer))
                .isEmpty();
        assertThat(answer.json().get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("field").textValue()).isEqualTo("body");
            assertThat(error.get("code").textValue()).isEqualTo("email");
            assertThat(error.get("offset").intValue()).isEqualTo(10);
            assertThat(error.get("length").intValue()).isEqualTo(15);
        });
        assertThat(demo.http.get(messages, agent).data()).hasSize(1);
    }

    @Test
    void what_is_no_draft_is_refused_and_anothers_ticket_is_missing() {
        assertThat(check("{}").status()).isEqualTo(422);
        assertThat(check("{\"body\":\"x\",\"attachments\":[{\"size\":1}]}").status())
                .isEqualTo(422);
        assertThat(check("{\"body\":\"x\",\"attachments\":[{\"fileName\":\"a\",\"size\":-1}]}")
                        .status())
                .isEqualTo(422);
        assertThat(check("{\"body\":\"x\",\"other\":1}").status()).isEqualTo(422);
        assertThat(demo.http
                        .post(messages + "/check", demo.token(Demo.GLOBEX_AGENT), "{\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(demo.http
                        .post("/api/v1/tickets/x/messages/check", agent, "{\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_channels_can_do_is_there_for_everybody_with_a_token() throws IOException {
        Http.Answer answer = demo.http.get("/api/v1/channels", agent);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(faults("get", "/api/v1/channels", answer)).isEmpty();
        assertThat(answer.data()).hasSize(9);
        assertThat(answer.data().get(0).get("channel").textValue()).isEqualTo("amazon");
        assertThat(answer.data().get(0).get("pollSeconds").isNull()).isTrue();
        assertThat(answer.data().get(0).get("push").booleanValue()).isTrue();
        assertThat(answer.data().get(1).get("cursor").textValue()).isEqualTo("changed-since");
        answer.data()
                .forEach(channel -> assertThat(
                                channel.get("attachments").get("maxCount").intValue())
                        .isZero());
        assertThat(demo.http.get("/api/v1/channels").status()).isEqualTo(401);
        assertThat(demo.http.get("/api/v1/channels?x=1", agent).status()).isEqualTo(400);
    }
}
