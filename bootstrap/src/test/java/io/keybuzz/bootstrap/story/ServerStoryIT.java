package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.adapters.marketplace.sandbox.DirectorySandboxLedger;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.billing.GetTicketUsage;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.worker.TenantLookup;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.story.channel.Desk;
import io.keybuzz.testkit.story.channel.LifecycleStory;
import io.keybuzz.testkit.story.channel.MarketplaceToReplyStory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The main job over HTTP, with workers running and PostgreSQL behind it. */
final class ServerStoryIT implements MarketplaceToReplyStory, LifecycleStory {
    @TempDir
    private Path home;

    private Server server;
    private ServerDesk desk;

    @BeforeEach
    void start() {
        KeyBuzzConfig config = KeyBuzzConfig.read(
                Map.of("KEYBUZZ_HOME", home.toString(), "PORT", freePort(), "KEYBUZZ_LOG_FORMAT", "text"));
        server = Server.start(config);
        desk = new ServerDesk(server, config, new DirectorySandboxLedger(home.resolve("sandbox")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public Desk desk() {
        return desk;
    }

    private static String freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class ServerDesk implements Desk {
        private static final Map<String, String> LOGINS = Map.of(
                ACME, "owner@acme-electronics.com:owner-acme-123", GLOBEX, "owner@globex-retail.com:owner-globex-123");

        private final Server server;
        private final KeyBuzzConfig config;
        private final DirectorySandboxLedger ledger;
        private final HttpClient http = HttpClient.newHttpClient();
        private final ObjectMapper json = new ObjectMapper();
        private final Map<String, String> tokens = new HashMap<>();

        ServerDesk(Server server, KeyBuzzConfig config, DirectorySandboxLedger ledger) {
            this.server = server;
            this.config = config;
            this.ledger = ledger;
        }

        @Override
        public void mailArrives(String slug, RawContent mail) {
            String address = connection(slug).inboundAddress().value();
            String timestamp = Long.toString(Instant.now().getEpochSecond());
            HttpResponse<String> answer = send(to("/api/v1/inbound/mail/" + address)
                    .header("Content-Type", "message/rfc822")
                    .header("X-KeyBuzz-Timestamp", timestamp)
                    .header("X-KeyBuzz-Signature", "v1=" + sign(timestamp + "." + address + ".", mail.toByteArray()))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mail.toByteArray())));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }

        @Override
        public List<TicketLine> tickets(String slug) {
            List<TicketLine> lines = new ArrayList<>();
            for (JsonNode ticket : get(slug, "/api/v1/tickets?limit=100")) {
                lines.add(new TicketLine(
                        ticket.get("id").asText(),
                        ticket.get("channel").asText(),
                        ticket.get("status").asText(),
                        ticket.get("subject").asText(),
                        ticket.get("customerName").asText(),
                        ticket.get("messageCount").asInt(),
                        ticket.path("followUpOf").textValue()));
            }
            return lines;
        }

        @Override
        public List<MessageLine> messages(String slug, String ticket) {
            List<MessageLine> lines = new ArrayList<>();
            for (JsonNode message : get(slug, "/api/v1/tickets/" + ticket + "/messages")) {
                lines.add(new MessageLine(
                        message.get("senderType").asText(),
                        message.get("body").asText(),
                        message.get("isInternal").asBoolean(),
                        message.get("delivery").get("status").asText()));
            }
            return lines;
        }

        @Override
        public boolean canSee(String slug, String ticket) {
            int status = send(as(slug, "/api/v1/tickets/" + ticket)).statusCode();
            assertThat(status).isIn(200, 404);
            return status == 200;
        }

        @Override
        public void reply(String slug, String ticket, String body) {
            post(slug, ticket, body, false);
        }

        @Override
        public void note(String slug, String ticket, String body) {
            post(slug, ticket, body, true);
        }

        @Override
        public String move(String slug, String ticket, String status) {
            HttpResponse<String> answer = patch(slug, "/api/v1/tickets/" + ticket, "{\"status\":\"" + status + "\"}");
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
            return parse(answer.body()).path("code").asText("");
        }

        @Override
        public void reopensFor(String slug, int hours) {
            HttpResponse<String> answer = patch(slug, "/api/v1/desk/settings", "{\"reopenWindowHours\":" + hours + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        private HttpResponse<String> patch(String slug, String path, String body) {
            return send(as(slug, path)
                    .header("Content-Type", "application/json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        }

        @Override
        public void merge(String slug, String target, String source) {
            HttpResponse<String> answer = send(as(slug, "/api/v1/tickets/" + target + "/merge")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"sources\":[\"" + source + "\"],\"force\":true}")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        @Override
        public void unmerge(String slug, String source) {
            HttpResponse<String> answer =
                    send(as(slug, "/api/v1/tickets/" + source + "/unmerge").POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        @Override
        public void settle() {
            Instant patience = Instant.now().plusSeconds(20);
            while (backlog() > 0) {
                assertThat(Instant.now()).as("the outbox empties").isBefore(patience);
                LockSupport.parkNanos(20_000_000);
            }
        }

        private long backlog() {
            KeyBuzzPorts.Stores stores = server.keyBuzz().ports().stores();
            return stores.unitOfWork().run(new TenantScope.Queues("story"), stores.outbox()::backlog);
        }

        @Override
        public List<String> sent(String slug) {
            return SentMail.of(ledger, connection(slug));
        }

        @Override
        public long humanMessagesBilled(String slug, String ticket) {
            Caller owner = Caller.of(tenant(slug), new UserId(new UUID(0, 1)), Role.OWNER, "story");
            CallContext call = new CallContext(owner, Instant.now(), "story");
            return server.keyBuzz()
                    .application()
                    .billing()
                    .usage(call, new GetTicketUsage(UUID.fromString(ticket)))
                    .humanMessagesCount();
        }

        private void post(String slug, String ticket, String body, boolean internal) {
            String text = json.createObjectNode()
                    .put("body", body)
                    .put("isInternal", internal)
                    .toString();
            HttpResponse<String> answer = send(as(slug, "/api/v1/tickets/" + ticket + "/messages")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(text)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }

        private JsonNode get(String slug, String path) {
            HttpResponse<String> answer = send(as(slug, path));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return parse(answer.body()).get("data");
        }

        private HttpRequest.Builder as(String slug, String path) {
            return to(path).header("Authorization", "Bearer " + tokens.computeIfAbsent(slug, this::logIn));
        }

        private String logIn(String slug) {
            String[] login = LOGINS.get(slug).split(":");
            String text = json.createObjectNode()
                    .put("email", login[0])
                    .put("password", login[1])
                    .toString();
            HttpResponse<String> answer = send(to("/api/v1/auth/login")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(text)));
            return parse(answer.body()).get("token").asText();
        }

        private Connection connection(String slug) {
            return server.keyBuzz()
                    .application()
                    .marketplaces()
                    .connections(tenant(slug))
                    .get(0);
        }

        private TenantId tenant(String slug) {
            return new TenantLookup(server.keyBuzz().ports().stores())
                    .bySlug(slug)
                    .orElseThrow()
                    .id();
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private JsonNode parse(String text) {
            try {
                return json.readTree(text);
            } catch (IOException e) {
                throw new AssertionError(text, e);
            }
        }

        private String sign(String prefix, byte[] mail) {
            try {
                byte[] secret = config.security().inboundSecret().value().getBytes(StandardCharsets.UTF_8);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                mac.update(prefix.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(mac.doFinal(mail));
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }
}
