package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TicketApiTest {
    private static final String TICKETS = "/api/v1/tickets";

    private static Demo demo;
    private static String agent;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        agent = demo.token(Demo.ACME_AGENT);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void a_ticket_is_opened_and_found_where_the_answer_says() {
        Http.Answer opened = demo.http.post(
                TICKETS,
                agent,
                "{\"subject\":\"Où est mon colis ?\",\"customerName\":\"Marie D.\",\"customerEmail\":\"marie@example.test\","
                        + "\"body\":\"Bonjour\",\"priority\":\"high\",\"category\":\"delivery\",\"externalId\":\"X-1\"}");
        assertThat(opened.status()).isEqualTo(201);
        ObjectNode ticket = (ObjectNode) opened.data();
        assertThat(ticket.remove("possibleDuplicates")).isEmpty();
        assertThat(opened.header("Location"))
                .isEqualTo(TICKETS + "/" + ticket.get("id").textValue());
        assertThat(opened.body()).startsWith("{\"data\":{\"id\":");
        assertThat(ticket.get("subject").textValue()).isEqualTo("Où est mon colis ?");
        assertThat(ticket.get("channel").textValue()).isEqualTo("manual");
        assertThat(ticket.get("status").textValue()).isEqualTo("open");
        assertThat(ticket.get("priority").textValue()).isEqualTo("high");
        assertThat(ticket.get("firstResponseAt").isNull()).isTrue();
        assertThat(ticket.get("createdAt").textValue()).isEqualTo("2026-01-15T10:00:00.123456Z");
        assertThat(ticket.get("messageCount").intValue()).isEqualTo(1);

        Http.Answer found = demo.http.get(opened.header("Location"), agent);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.data()).isEqualTo(ticket);
    }

    @Test
    void every_key_of_a_ticket_and_a_message_is_there_in_the_promised_order() {
        String id = open("keys");
        assertThat(demo.http.get(TICKETS + "/" + id, agent).data().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "tenantId",
                        "externalId",
                        "channel",
                        "marketplace",
                        "language",
                        "status",
                        "priority",
                        "subject",
                        "customerName",
                        "customerEmail",
                        "category",
                        "sentiment",
                        "tags",
                        "customAttributes",
                        "assigneeUserId",
                        "assigneeTeamId",
                        "customerId",
                        "mergedInto",
                        "followUpOf",
                        "createdAt",
                        "updatedAt",
                        "firstResponseAt",
                        "resolvedAt",
                        "closedAt",
                        "snoozedUntil",
                        "lastCustomerMessageAt",
                        "lastReplyAt",
                        "dueAt",
                        "messageCount",
                        "version");
        JsonNode message =
                demo.http.get(TICKETS + "/" + id + "/messages", agent).data().get(0);
        assertThat(message.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "ticketId",
                        "senderType",
                        "senderId",
                        "senderName",
                        "body",
                        "isInternal",
                        "source",
                        "sentAt",
                        "delivery");
        assertThat(message.get("delivery").fieldNames()).toIterable().containsExactly("status", "error", "undoUntil");
    }

    @Test
    void a_reply_is_stored_to_the_letter_and_shows_in_ticket_messages_and_history() {
        String id = open("reply");
        String text = "Bonjour \u202EMarie\u202C \uD83D\uDE00 <b>&\"\\ \u0301";
        Http.Answer reply = demo.http.post(
                TICKETS + "/" + id + "/messages",
                agent,
                "{\"body\":" + com.fasterxml.jackson.databind.node.TextNode.valueOf(text) + "}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.data().get("body").textValue()).isEqualTo(text);
        assertThat(reply.data().get("senderType").textValue()).isEqualTo("agent");
        assertThat(reply.data().get("source").textValue()).isEqualTo("api");
        assertThat(reply.data().get("delivery").get("status").textValue()).isEqualTo("none");

        Http.Answer note =
                demo.http.post(TICKETS + "/" + id + "/messages", agent, "{\"body\":\"among us\",\"isInternal\":true}");
        assertThat(note.data().get("isInternal").booleanValue()).isTrue();

        assertThat(demo.http.get(TICKETS + "/" + id + "/messages", agent).data())
                .hasSize(3);
        JsonNode ticket = demo.http.get(TICKETS + "/" + id, agent).data();
        assertThat(ticket.get("messageCount").intValue()).isEqualTo(3);
        assertThat(ticket.get("firstResponseAt").isNull()).isFalse();
        assertThat(demo.http.get(TICKETS + "/" + id + "/events", agent).data())
                .extracting(event -> event.get("type").textValue())
                .contains("message_received", "message_sent");
    }

    @Test
    void five_thousand_code_points_are_taken_and_one_more_is_not() {
        String id = open("long");
        String most = "\uD83D\uDE00".repeat(5_000);
        assertThat(reply(id, most).status()).isEqualTo(201);
        assertThat(reply(id, most + "x").status()).isEqualTo(422);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            demo.clock.advance(Duration.ofMillis(1));
            opened.add(0, openUrgent("page " + i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonNode page = demo.http
                    .get(TICKETS + "?priority=urgent&limit=3" + cursor, agent)
                    .json();
            page.get("data").forEach(ticket -> seen.add(ticket.get("id").textValue()));
            more = page.get("page").get("hasMore").booleanValue();
            assertThat(page.get("page").get("nextCursor").isNull()).isEqualTo(!more);
            cursor = "&cursor=" + page.get("page").get("nextCursor").textValue();
        }
        assertThat(seen).containsExactlyElementsOf(opened);
    }

    @Test
    void a_cursor_is_good_for_its_own_list_and_tenant_only() {
        open("a");
        open("b");
        String cursor = demo.http
                .get(TICKETS + "?limit=1", agent)
                .json()
                .get("page")
                .get("nextCursor")
                .textValue();
        assertThat(demo.http.get(TICKETS + "?cursor=" + cursor, agent).status()).isEqualTo(200);
        String globex = demo.token(Demo.GLOBEX_AGENT);
        for (Http.Answer refused : List.of(
                demo.http.get(TICKETS + "?cursor=" + cursor, globex),
                demo.http.get("/api/v1/tenants?cursor=" + cursor, agent),
                demo.http.get(TICKETS + "?cursor=" + cursor.substring(1), agent),
                demo.http.get(TICKETS + "?cursor=B" + cursor.substring(1), agent),
                demo.http.get(TICKETS + "?cursor=", agent),
                demo.http.get(TICKETS + "?cursor=%C3%A9", agent))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().get("code").textValue()).isEqualTo("request/invalid-cursor");
        }
    }

    @Test
    void head_is_get_without_the_body() {
        String path = TICKETS + "/" + open("head");
        Http.Answer get = demo.http.get(path, agent);
        Http.Answer head = demo.http.send(demo.http
                .request(path)
                .header("Authorization", "Bearer " + agent)
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(demo.http
                        .send(demo.http.request(path).method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_super_admin_sees_every_tenant_and_works_in_the_tickets_own() {
        String id = open("for sam");
        String sam = demo.token(Demo.SUPER_ADMIN);
        assertThat(demo.http.get(TICKETS + "/" + id, sam).status()).isEqualTo(200);
        assertThat(demo.http
                        .post(TICKETS + "/" + id + "/messages", sam, "{\"body\":\"from the top\"}")
                        .status())
                .isEqualTo(201);
        assertThat(demo.http.get("/api/v1/tenants", sam).data()).hasSize(2);
        assertThat(demo.http.get("/api/v1/tenants", agent).data()).hasSize(1);
        assertThat(demo.http
                        .post(TICKETS, sam, "{\"subject\":\"s\",\"body\":\"b\"}")
                        .status())
                .isEqualTo(403);
    }

    private static String open(String subject) {
        return demo.http
                .post(TICKETS, agent, "{\"subject\":\"" + subject + "\",\"body\":\"b\"}")
                .data()
                .get("id")
                .textValue();
    }

    private static String openUrgent(String subject) {
        return demo.http
                .post(TICKETS, agent, "{\"subject\":\"" + subject + "\",\"body\":\"b\",\"priority\":\"urgent\"}")
                .data()
                .get("id")
                .textValue();
    }

    private static Http.Answer reply(String id, String text) {
        return demo.http.post(TICKETS + "/" + id + "/messages", agent, "{\"body\":\"" + text + "\"}");
    }
}
