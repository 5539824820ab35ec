package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a token, the answer is the same 401. */
class BadTokenTest {
    private static Demo demo;
    private static String kid;
    private static JsonNode real;
    private static RawHttp raw;

    record Row(String name, String headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        demo = Demo.start();
        raw = new RawHttp(demo.server.port());
        String[] parts = demo.token(Demo.ACME_AGENT).split("\\.", -1);
        kid = ",\"kid\":" + part(parts[0]).get("kid");
        real = part(parts[1]);
    }

    private static JsonNode part(String text) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header() {
        return "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + kid + "}";
    }

    private static String claim(String name) {
        return real.get(name).textValue();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"schemes", "heads", "claims"})
    void is_nobodys(Row row) {
        RawHttp.Answer answer = raw.send("GET /api/v1/tickets HTTP/1.1\r\nHost: x\r\n" + row.headers() + "\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(answer.json().get("code").textValue()).isEqualTo("access/unauthenticated");
        assertThat(answer.json().get("detail").textValue()).isEqualTo("A valid access token is needed");
        assertThat(demo.http.get("/health").status()).isEqualTo(200);
    }

    @Test
    void the_forgery_with_nothing_wrong_is_accepted_in_any_case_of_the_scheme() {
        for (String scheme : new String[] {"Bearer", "bearer", "BEARER"}) {
            RawHttp.Answer answer = raw.send("GET /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: " + scheme + " "
                    + jwt(header(), payload()) + "\r\n\r\n");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void a_token_of_100_kB_is_refused_by_its_size() {
        RawHttp.Answer answer = raw.send(
                "GET /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(431);
    }

    static Stream<Row> schemes() {
        String good = jwt(header(), payload());
        return Stream.of(
                new Row("none", ""),
                row("empty", ""),
                row("Basic", "Basic YTpi"),
                row("the scheme alone", "Bearer"),
                row("the scheme and a space", "Bearer "),
                row("no scheme", good),
                row("two tokens in one", "Bearer " + good + "," + good),
                row("a token and more", "Bearer " + good + " x"),
                new Row("two headers", "Authorization: Bearer " + good + "\r\nAuthorization: Bearer " + good + "\r\n"),
                row("not a token", "Bearer abc"),
                row("two parts", "Bearer a.b"),
                row("three empty parts", "Bearer .."),
                row("not base64", "Bearer %%%.%%%.%%%"),
                row("7 kB", "Bearer " + "a".repeat(7_000)),
                row("without signature", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1)),
                row("with padding", "Bearer " + good + "="),
                row("a flipped bit", "Bearer " + (good.startsWith("e") ? "f" : "e") + good.substring(1)));
    }

    static Stream<Row> heads() {
        return Stream.of(
                head("alg none", "{\"alg\":\"none\",\"typ\":\"at+jwt\"" + kid + "}"),
                head("alg None", "{\"alg\":\"None\",\"typ\":\"at+jwt\"" + kid + "}"),
                head("alg missing", "{\"typ\":\"at+jwt\"" + kid + "}"),
                head("alg a number", "{\"alg\":256,\"typ\":\"at+jwt\"" + kid + "}"),
                head("alg HS512", "{\"alg\":\"HS512\",\"typ\":\"at+jwt\"" + kid + "}"),
                head("alg RS256", "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"" + kid + "}"),
                head("null", "null"),
                head("a list", "[]"),
                head("typ of another kind of token", "{\"alg\":\"HS256\",\"typ\":\"JWT\"" + kid + "}"),
                head("no kid", "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}"),
                head("kid of a path", "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"../../dev/null\"}"),
                head("kid of SQL", "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"' or 1=1 --\"}"),
                head("jku", "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + kid + ",\"jku\":\"https://evil.example\"}"),
                head("crit", "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + kid + ",\"crit\":[\"x\"]}"));
    }

    static Stream<Row> claims() {
        long now = Instant.parse("2026-01-15T10:00:00Z").getEpochSecond();
        return Stream.of(
                row("another key", "Bearer " + jwt(header(), payload(), "another key of thirty-two bytes ....")),
                claim("payload null", "null"),
                claim("payload a list", "[]"),
                claim("exp missing", without(",\"exp\":" + (now + 900))),
                claim("exp 1e18", with("\"exp\":" + (now + 900), "\"exp\":1e18")),
                claim("exp huge", with("\"exp\":" + (now + 900), "\"exp\":1000000000000000000")),
                claim("exp a text", with("\"exp\":" + (now + 900), "\"exp\":\"" + (now + 900) + "\"")),
                claim("expired by a second", with("\"exp\":" + (now + 900), "\"exp\":" + (now - 1))),
                claim("iat in an hour", with("\"iat\":" + now, "\"iat\":" + (now + 3_600))),
                claim("nbf in an hour", with("\"iat\":" + now, "\"iat\":" + now + ",\"nbf\":" + (now + 3_600))),
                claim("another issuer", with("\"iss\":\"keybuzz\"", "\"iss\":\"evil\"")),
                claim("another audience", with("\"aud\":\"keybuzz-api\"", "\"aud\":\"other\"")),
                claim("two audiences", with("\"aud\":\"keybuzz-api\"", "\"aud\":[\"keybuzz-api\",\"other\"]")),
                claim("two subjects", with("\"sub\":", "\"sub\":\"" + claim("sub") + "\",\"sub\":")),
                claim("no session", without("\"sid\":\"" + claim("sid") + "\",")),
                claim("another's session", with(claim("sid"), "018f5c1e-0000-7000-8000-000000000001")),
                claim("an unknown role", with("\"agent\"", "\"god\"")),
                claim("an agent without a tenant", without("\"tenantId\":\"" + claim("tenantId") + "\",")),
                claim("a super admin with a tenant", with("\"agent\"", "\"super_admin\"")));
    }

    private static String payload() {
        long now = Instant.parse("2026-01-15T10:00:00Z").getEpochSecond();
        return "{\"iss\":\"keybuzz\",\"aud\":\"keybuzz-api\",\"sub\":\"" + claim("sub") + "\",\"sid\":\""
                + claim("sid") + "\",\"tenantId\":\"" + claim("tenantId")
                + "\",\"role\":\"agent\",\"email\":\"a@acme.com\",\"name\":\"A\",\"jti\":\"j1\",\"iat\":" + now
                + ",\"exp\":" + (now + 900) + "}";
    }

    private static String with(String from, String to) {
        assertThat(payload()).contains(from);
        return payload().replace(from, to);
    }

    private static String without(String part) {
        return with(part, "");
    }

    private static Row claim(String name, String payload) {
        return row(name, "Bearer " + jwt(header(), payload));
    }

    private static Row head(String name, String header) {
        return row("header: " + name, "Bearer " + jwt(header, payload()));
    }

    private static Row row(String name, String authorization) {
        return new Row(name, "Authorization: " + authorization + "\r\n");
    }

    private static String jwt(String header, String payload) {
        return jwt(header, payload, Demo.TOKEN_SECRET);
    }

    private static String jwt(String header, String payload, String secret) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed =
                base64.encodeToString(header.getBytes(UTF_8)) + "." + base64.encodeToString(payload.getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
