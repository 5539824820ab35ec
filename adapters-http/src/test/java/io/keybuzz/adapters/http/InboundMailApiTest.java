package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboundMailApiTest {
    private static final byte[] MAIL = String.join(
                    "\r\n",
                    "From: Marie <marie@example.test>",
                    "To: <x@in.example.test>",
                    "Subject: Where is it?",
                    "Message-ID: <m1@example.test>",
                    "Date: Fri, 20 Nov 2026 10:00:00 +0000",
                    "",
                    "Hello, where is my parcel?",
                    "")
            .getBytes(UTF_8);

    private Demo demo;
    private String address;

    @BeforeEach
    void start() {
        demo = Demo.start();
        address = Demo.inboundAddress(Demo.ACME);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void a_signed_mail_becomes_a_ticket_of_the_addressed_seller_once() {
        Http.Answer first = deliver(MAIL);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.data().fieldNames()).toIterable().containsExactly("id", "status", "reason");
        assertThat(first.data().get("status").textValue()).isEqualTo("ingested");
        assertThat(deliver(MAIL).data().get("status").textValue()).isEqualTo("duplicate");
        assertThat(tickets(Demo.ACME_AGENT)).isEqualTo(1);
        assertThat(tickets(Demo.GLOBEX_AGENT)).isZero();
    }

    @Test
    void a_timestamp_within_five_minutes_is_taken_and_a_later_one_is_not() {
        long now = demo.clock.instant().getEpochSecond();
        assertThat(deliver(now - 299, MAIL, "application/octet-stream").status())
                .isEqualTo(202);
        assertThat(deliver(now + 299, MAIL, "message/rfc822").status()).isEqualTo(202);
        assertRefused(deliver(now - 301, MAIL, "message/rfc822"));
        assertRefused(deliver(now + 301, MAIL, "message/rfc822"));
        String signed = sign(now, address, MAIL);
        demo.clock.advance(Duration.ofMinutes(6));
        assertRefused(post(address, MAIL, "message/rfc822", Long.toString(now), signed));
    }

    @Test
    void a_signature_with_a_nonce_is_good_once() {
        long now = demo.clock.instant().getEpochSecond();
        String nonce = "0123456789abcdef";
        assertThat(once(now, nonce, sign(now + "." + nonce, address, MAIL)).status())
                .isEqualTo(202);
        assertRefused(once(now, nonce, sign(now + "." + nonce, address, MAIL)));
        assertRefused(once(now, "another-0123456789", sign(now + "." + nonce, address, MAIL)));
        assertRefused(once(now, "short", sign(now + ".short", address, MAIL)));
        assertRefused(once(now, "0123456789abcdeg", sign(now, address, MAIL).substring(3)));
        demo.clock.advance(Duration.ofMinutes(11));
        long later = demo.clock.instant().getEpochSecond();
        assertThat(once(later, nonce, sign(later + "." + nonce, address, MAIL)).status())
                .isEqualTo(202);
        assertThat(tickets(Demo.ACME_AGENT)).isEqualTo(1);
    }

    private Http.Answer once(long now, String nonce, String signature) {
        return demo.http.send(demo.http
                .request("/api/v1/inbound/mail/" + address)
                .header("Content-Type", "message/rfc822")
                .header("X-KeyBuzz-Timestamp", Long.toString(now))
                .header("X-KeyBuzz-Nonce", nonce)
                .header("X-KeyBuzz-Signature", "v2=" + signature.replace("v1=", ""))
                .POST(BodyPublishers.ofByteArray(MAIL)));
    }

    @Test
    void a_signature_is_good_for_its_mail_address_and_time_only() {
        long now = demo.clock.instant().getEpochSecond();
        String signed = sign(now, address, MAIL);
        byte[] other = Arrays.copyOf(MAIL, MAIL.length + 1);
        String time = Long.toString(now);
        assertRefused(post(address, other, "message/rfc822", time, signed));
        assertRefused(post(Demo.inboundAddress(Demo.GLOBEX), MAIL, "message/rfc822", time, signed));
        assertRefused(post(address, MAIL, "message/rfc822", Long.toString(now + 1), signed));
        for (Map.Entry<String, String> forged : Map.of(
                        "empty", "",
                        "no version", signed.substring(3),
                        "another version", "v2" + signed.substring(2),
                        "cut", signed.substring(0, signed.length() - 2),
                        "upper case", "v1=" + signed.substring(3).toUpperCase(java.util.Locale.ROOT),
                        "twice", signed + signed,
                        "not hexadecimal", "v1=" + "zz".repeat(32))
                .entrySet()) {
            assertRefused(post(address, MAIL, "message/rfc822", time, forged.getValue()));
        }
        for (String odd : new String[] {"", "now", "-1", "1e9", "99999999999999999999", time + ".0"}) {
            assertRefused(post(address, MAIL, "message/rfc822", odd, signed));
        }
        assertThat(tickets(Demo.ACME_AGENT)).isZero();
    }

    @Test
    void an_unknown_address_is_not_found_even_with_a_good_signature() {
        for (String unknown : new String[] {"nobody@in.example.test", "not-an-address"}) {
            long now = demo.clock.instant().getEpochSecond();
            Http.Answer answer = post(unknown, MAIL, "message/rfc822", Long.toString(now), sign(now, unknown, MAIL));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("code").textValue()).isEqualTo("marketplace/address-unknown");
        }
    }

    @Test
    void other_types_and_larger_mails_are_refused() {
        long now = demo.clock.instant().getEpochSecond();
        assertThat(deliver(now, MAIL, "text/plain").status()).isEqualTo(415);
        byte[] large = Arrays.copyOf(MAIL, 3 << 20);
        Arrays.fill(large, MAIL.length, large.length, (byte) '\n');
        assertThat(deliver(large).status()).isEqualTo(202);
        RawHttp.Answer tooLarge = new RawHttp(demo.server.port())
                .send("POST /api/v1/inbound/mail/" + address + " HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: message/rfc822\r\nX-KeyBuzz-Timestamp: " + now
                        + "\r\nX-KeyBuzz-Signature: v1=" + "0".repeat(64)
                        + "\r\nContent-Length: 26214401\r\n\r\n");
        assertThat(tooLarge.status()).isEqualTo(413);
    }

    @Test
    void unsigned_mail_cannot_fill_the_memory() throws Exception {
        RawHttp raw = new RawHttp(demo.server.port());
        String head = "POST /api/v1/inbound/mail/" + address + " HTTP/1.1\r\nHost: x\r\nContent-Type: message/rfc822"
                + "\r\nX-KeyBuzz-Timestamp: " + demo.clock.instant().getEpochSecond() + "\r\nX-KeyBuzz-Signature: v1="
                + "0".repeat(64) + "\r\n";
        List<Socket> large = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Socket socket = new Socket("127.0.0.1", demo.server.port());
            socket.getOutputStream()
                    .write((head + "Expect: 100-continue\r\nContent-Length: 26214400\r\n\r\n").getBytes(UTF_8));
            assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(100);
            large.add(socket);
        }
        RawHttp.Answer third = raw.send(head + "Content-Length: 26214400\r\n\r\n");
        assertThat(third.status()).isEqualTo(503);
        assertThat(third.headers()).containsEntry("retry-after", "2");
        for (Socket socket : large) {
            socket.close();
        }
        Instant end = Instant.now().plusSeconds(10);
        while (deliver(MAIL).status() != 202 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(deliver(MAIL).status()).isEqualTo(202);
    }

    @Test
    void mail_that_cannot_be_read_is_kept_and_never_a_failure() {
        byte[] garbage = new byte[2_000];
        Arrays.fill(garbage, (byte) 0xFF);
        assertThat(deliver(garbage).status()).isEqualTo(202);
        assertThat(deliver(new byte[0]).status()).isEqualTo(202);
    }

    private Http.Answer deliver(byte[] mail) {
        return deliver(demo.clock.instant().getEpochSecond(), mail, "message/rfc822");
    }

    private Http.Answer deliver(long timestamp, byte[] mail, String type) {
        return post(address, mail, type, Long.toString(timestamp), sign(timestamp, address, mail));
    }

    private Http.Answer post(String to, byte[] mail, String type, String timestamp, String signature) {
        return demo.http.send(demo.http
                .request("/api/v1/inbound/mail/" + to)
                .header("Content-Type", type)
                .header("X-KeyBuzz-Timestamp", timestamp)
                .header("X-KeyBuzz-Signature", signature)
                .POST(BodyPublishers.ofByteArray(mail)));
    }

    private static String sign(long timestamp, String address, byte[] mail) {
        return sign(Long.toString(timestamp), address, mail);
    }

    private static String sign(String timestamp, String address, byte[] mail) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Demo.MAIL_SECRET.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + "." + address + ".").getBytes(UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(mail));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int tickets(String agent) {
        return demo.http.get("/api/v1/tickets", demo.token(agent)).data().size();
    }

    private static void assertRefused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.json().get("code").textValue()).isEqualTo("marketplace/bad-signature");
    }
}
