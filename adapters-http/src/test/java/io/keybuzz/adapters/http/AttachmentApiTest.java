package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.testkit.given.GivenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentApiTest {
    private static final String PDF = "%PDF-1.7\nhello";

    private final Demo demo = Demo.start();
    private final String agent = demo.token(Demo.ACME_AGENT);
    private final String ticket = demo.http
            .post("/api/v1/tickets", agent, "{\"subject\":\"Hello\",\"body\":\"World\"}")
            .header("Location");

    @AfterEach
    void stop() {
        demo.close();
    }

    private static byte[] body(String field, String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("--B\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n--B--\r\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private Http.Answer post(byte[] body, String... headers) {
        var request = demo.http
                .request(ticket + "/attachments")
                .header("Authorization", "Bearer " + agent)
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return demo.http.send(request);
    }

    private Http.Answer upload(String name, String content, String... headers) {
        return post(body("file", name, content.getBytes(UTF_8)), headers);
    }

    /** Files under their keys, and those on their way. */
    private long files(boolean incoming) {
        if (incoming) {
            String[] names = demo.files.resolve("incoming").toFile().list();
            return names == null ? 0 : names.length;
        }
        try (Stream<Path> all = Files.walk(demo.files)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_comes_back_by_an_expiring_link_as_a_download() {
        Http.Answer made = upload("../Étiquette.pdf", PDF);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode file = made.data();
        assertThat(file.get("fileName").textValue()).isEqualTo("Étiquette.pdf");
        assertThat(file.get("mediaType").textValue()).isEqualTo("application/pdf");
        assertThat(file.get("size").intValue()).isEqualTo(PDF.length());
        assertThat(file.get("messageId").isNull()).isTrue();
        JsonNode linked = demo.http.get(made.header("Location"), agent).data();
        String link = linked.get("downloadUrl").textValue();
        Http.Answer download = demo.http.get(link);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(PDF);
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_tiquette.pdf\"; filename*=UTF-8''%C3%89tiquette.pdf");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(demo.http.get(ticket + "/attachments", agent).json().get("data"))
                .hasSize(1);

        for (String forged : new String[] {
            link.replace("signature=", "signature=A"),
            link.replace("expires=1", "expires=2"),
            link.substring(0, link.indexOf("&signature")),
            link.replaceFirst("tenant=.{36}", "tenant=01980000-0000-7000-8000-00000000ffff"),
            link.replace("expires=", "expires=x")
        }) {
            Http.Answer refused = demo.http.get(forged);
            assertThat(refused.status()).as(forged).isEqualTo(404);
            assertThat(refused.json().get("code").textValue()).isEqualTo("ticketing/attachment-not-found");
        }
        demo.clock.advance(Duration.ofSeconds(301));
        assertThat(demo.http.get(link).status()).isEqualTo(410);
    }

    @Test
    void equal_bytes_are_kept_once() {
        upload("a.pdf", PDF);
        upload("b.pdf", PDF);
        upload("c.pdf", PDF + "!");

        assertThat(demo.http.get(ticket + "/attachments", agent).json().get("data"))
                .hasSize(3);
        assertThat(files(false)).isEqualTo(2);
        assertThat(files(true)).isZero();
    }

    @Test
    void the_same_request_again_attaches_nothing_more() {
        Http.Answer first = upload("a.pdf", PDF, "Idempotency-Key", "one");
        Http.Answer again = upload("a.pdf", PDF, "Idempotency-Key", "one");
        Http.Answer other = upload("a.pdf", PDF + "!", "Idempotency-Key", "one");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(files(false)).isEqualTo(1);
        assertThat(files(true)).isZero();
    }

    @Test
    void files_that_mean_no_good_are_answered_as_listed() {
        Map<String, Integer> wrong = new TreeMap<>();
        for (GivenFile file : GivenFile.all()) {
            int expected = file.outcome().equals("type") ? 415 : file.outcome().equals("refused") ? 422 : 201;
            Http.Answer answer = post(body("file", file.name(), file.bytes()));
            if (answer.status() != expected) {
                wrong.put(file.name() + " " + answer.body(), answer.status());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files(true)).isZero();
    }

    @Test
    void bodies_that_are_none_are_refused_and_leave_nothing() {
        byte[] whole = body("file", "a.pdf", PDF.getBytes(UTF_8));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 12);
        assertThat(post(cut).status()).isEqualTo(400);
        assertThat(post("nothing of the kind".getBytes(UTF_8)).status()).isEqualTo(400);
        assertThat(post(new byte[0]).status()).isEqualTo(400);
        assertThat(post(body("picture", "a.pdf", PDF.getBytes(UTF_8))).status()).isEqualTo(422);
        assertThat(post(body("file", "a.pdf", new byte[0])).status()).isEqualTo(422);
        assertThat(post("--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--B--\r\n".getBytes(UTF_8))
                        .status())
                .isEqualTo(422);
        byte[] part = "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n".getBytes(UTF_8);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000; i++) {
            many.writeBytes(part);
        }
        assertThat(post(many.toByteArray()).status()).isEqualTo(413);
        for (String type : new String[] {"multipart/form-data", "application/json", "multipart/mixed; boundary=B"}) {
            int status = demo.http
                    .post(ticket + "/attachments", agent, type, BodyPublishers.ofByteArray(whole))
                    .status();
            assertThat(status).as(type).isEqualTo(type.startsWith("multipart/form-data") ? 400 : 415);
        }
        assertThat(files(true)).isZero();
        assertThat(files(false)).isZero();
    }

    @Test
    void one_byte_too_many_is_one_too_many() {
        byte[] most = new byte[10 << 20];
        System.arraycopy(PDF.getBytes(UTF_8), 0, most, 0, PDF.length());
        assertThat(post(body("file", "a.pdf", most)).status()).isEqualTo(201);

        Http.Answer answer = post(body("file", "a.pdf", java.util.Arrays.copyOf(most, most.length + 1)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").textValue()).isEqualTo("ticketing/attachment-too-large");
        assertThat(post(body("file", "a.pdf", new byte[11 << 20])).status()).isEqualTo(413);
        assertThat(files(true)).isZero();
        assertThat(files(false)).isEqualTo(1);
    }

    @Test
    void a_hundred_clients_that_hang_up_half_way_leave_nothing() throws IOException {
        byte[] body = body("file", "a.pdf", new byte[200_000]);
        String head = "POST " + ticket.replaceFirst("^https?://[^/]+", "")
                + "/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + agent + "\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket("127.0.0.1", demo.server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(ISO_8859_1));
                out.write(body, 0, body.length / 2);
                out.flush();
            }
        }
        for (int i = 0; i < 200 && files(true) > 0; i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(files(true)).isZero();
        assertThat(files(false)).isZero();
        assertThat(upload("a.pdf", PDF).status()).isEqualTo(201);
    }

    @Test
    void files_go_with_one_message_and_no_other() {
        String id = upload("a.pdf", PDF).data().get("id").textValue();
        String reply = "{\"body\":\"See the file\",\"attachmentIds\":[\"" + id + "\"]}";

        Http.Answer sent = demo.http.post(ticket + "/messages", agent, reply);

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String message = sent.data().get("id").textValue();
        JsonNode files = demo.http
                .get(ticket + "/messages/" + message + "/attachments", agent)
                .json()
                .get("data");
        assertThat(files).hasSize(1);
        assertThat(files.get(0).get("messageId").textValue()).isEqualTo(message);
        Http.Answer again = demo.http.post(ticket + "/messages", agent, reply);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("code").textValue()).isEqualTo("ticketing/attachment-unusable");
        assertThat(demo.http.get(ticket, agent).data().get("messageCount").intValue())
                .isEqualTo(2);
    }

    @Test
    void another_tenant_neither_attaches_nor_sees() {
        String other = demo.token(Demo.GLOBEX_AGENT);
        Http.Answer made = upload("a.pdf", PDF);

        assertThat(demo.http.get(made.header("Location"), other).status()).isEqualTo(404);
        assertThat(demo.http.get(ticket + "/attachments", other).status()).isEqualTo(404);
        assertThat(demo.http
                        .post(
                                ticket + "/attachments",
                                other,
                                "multipart/form-data; boundary=B",
                                BodyPublishers.ofByteArray(body("file", "a.pdf", PDF.getBytes(UTF_8))))
                        .status())
                .isEqualTo(404);
        assertThat(files(false)).isEqualTo(1);
        assertThat(demo.http
                        .get(made.header("Location"), demo.token(Demo.SUPER_ADMIN))
                        .status())
                .isEqualTo(200);
    }
}
