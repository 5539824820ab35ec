package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.RawContent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest mail that is taken, by the program in a process of its own with 192 MB of heap (a mail may take 256), through
 * both doors that hand it over whole: it is read and kept to the last byte, and so is its file.
 */
class LargeMailIT {
    private static final String SECRET = "a secret of the mail server's, long enough";

    /** A mail of 25 MiB has a file of 18 in it, which is taken as well. */
    private static final Map<String, String> LARGE_FILES = Map.of("KEYBUZZ_ATTACHMENT_MEBIBYTES", "25");

    private static final long ALMOST_ALL = 18_000_000;

    /** {@code %PDF-1.4} and a line's end, as its mail has it. */
    private static final String PDF = "JVBERi0xLjQK";

    @TempDir
    Path home;

    @TempDir
    Path mails;

    @Test
    void a_mail_of_25_megabytes_is_taken_in_within_the_heap_of_a_small_server() throws Exception {
        byte[] byFile = mail("by-file");
        byte[] byHttp = mail("by-http");
        Path file = Files.write(mails.resolve("large.eml"), byFile);
        try (Programme seed = Programme.start(home, 1, "seed")) {
            assertThat(seed.awaitEnd()).isZero();
        }
        try (Programme ingest =
                Programme.start(home, 1, LARGE_FILES, "ingest", "--tenant", "acme-electronics", file.toString())) {
            assertThat(ingest.awaitEnd()).as("%s", ingest.lines()).isZero();
            assertThat(ingest.lines().get(0)).startsWith("ingested");
        }
        int port = Programme.freePort();
        try (Programme serve = Programme.start(home, port, settings(), "serve")) {
            serve.awaitLine("Stop it with Ctrl-C."::equals);
            assertThat(handIn(port, byHttp)).isBetween(200, 299);
            Superuser.of(home)
                    .awaitCount(
                            "select count(*) from marketplace.raw_inbound where status = 'INGESTED'"
                                    + " and octet_length(content) = " + RawContent.MAX_BYTES,
                            2);
            assertThat(Superuser.of(home)
                            .count("select count(*) from ticketing.ticket_message where body like 'Here it is, by-%'"))
                    .isEqualTo(2);
            assertThat(Superuser.of(home)
                            .count(
                                    "select count(*) from ticketing.attachment a join ticketing.blob b using (tenant_id, sha256)"
                                            + " where a.name like 'by-%.pdf' and b.size > " + ALMOST_ALL))
                    .isEqualTo(2);
            assertThat(serve.lines()).noneMatch(line -> line.contains("OutOfMemory"));
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(LARGE_FILES);
        all.put("KEYBUZZ_INBOUND_SECRET", SECRET);
        return all;
    }

    /** Exactly as large as a mail may be: a word, and one attachment. */
    private static byte[] mail(String name) {
        String head = "From: Marie <marie@buyer.test>\r\nTo: <shop@in.test>\r\nSubject: Large\r\nMessage-ID: <" + name
                + "@buyer.test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nHere it is, " + name + ".\r\n"
                + "--b\r\nContent-Type: application/pdf; name=\"" + name
                + ".pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        byte[] begin = PDF.getBytes(StandardCharsets.US_ASCII);
        String end = "\r\n--b--\r\n";
        byte[] mail = new byte[RawContent.MAX_BYTES];
        Arrays.fill(mail, (byte) 'A');
        for (int i = head.length() + 76; i < mail.length - end.length() - 2; i += 78) {
            mail[i] = '\r';
            mail[i + 1] = '\n';
        }
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] last = end.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, mail, 0, first.length);
        System.arraycopy(begin, 0, mail, first.length, begin.length);
        System.arraycopy(last, 0, mail, mail.length - last.length, last.length);
        return mail;
    }

    private int handIn(int port, byte[] mail) throws Exception {
        String address = address();
        String now = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((now + "." + address + ".").getBytes(StandardCharsets.UTF_8));
        String signature = HexFormat.of().formatHex(mac.doFinal(mail));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/inbound/mail/" + address))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "message/rfc822")
                .header("X-KeyBuzz-Timestamp", now)
                .header("X-KeyBuzz-Signature", "v1=" + signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(mail))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String address() throws Exception {
        try (Programme connections = Programme.start(home, 1, "connections", "--tenant", "acme-electronics")) {
            assertThat(connections.awaitEnd()).isZero();
            List<String> words = Arrays.asList(connections.lines().get(0).split("\\s+"));
            return words.get(words.size() - 1);
        }
    }
}
