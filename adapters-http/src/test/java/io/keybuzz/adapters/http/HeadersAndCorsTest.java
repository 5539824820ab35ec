package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersAndCorsTest {
    private static Demo demo;
    private static RawHttp raw;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        raw = new RawHttp(demo.server.port());
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/tickets HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /health HTTP/1.1\r\n\r\n",
                "OPTIONS /health HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\n"
                        + "Access-Control-Request-Method: GET\r\n\r\n"
            })
    void every_answer_is_guarded_and_says_nothing_about_the_server(String request) {
        Map<String, String> headers = raw.send(request).headers();
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("vary", "Origin")
                .containsKey("x-request-id")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "strict-transport-security");
    }

    @Test
    void a_sane_request_id_is_kept_and_any_other_replaced() {
        assertThat(idFor("trace-1.A_b")).isEqualTo("trace-1.A_b");
        assertThat(idFor("x".repeat(64))).isEqualTo("x".repeat(64));
        for (String odd : new String[] {"x".repeat(65), "a b", "a/b", "<script>", "\u00E9", ""}) {
            assertThat(idFor(odd)).matches("[0-9a-f]{32}");
        }
        assertThat(idFor("")).isNotEqualTo(idFor(""));
    }

    @Test
    void pages_of_a_known_origin_may_call_and_read() {
        Map<String, String> headers = withOrigin(Demo.APP_ORIGIN).headers();
        assertThat(headers).containsEntry("access-control-allow-origin", Demo.APP_ORIGIN);
        assertThat(headers.get("access-control-expose-headers")).contains("X-Request-Id");
        assertThat(headers).doesNotContainKey("access-control-allow-credentials");

        RawHttp.Answer preflight = preflight(Demo.APP_ORIGIN);
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers()).containsEntry("access-control-allow-origin", Demo.APP_ORIGIN);
        assertThat(preflight.headers().get("access-control-allow-methods")).contains("POST");
        assertThat(preflight.headers().get("access-control-allow-headers")).contains("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "https://app.keybuzz.io.evil.example",
                "https://evilapp.keybuzz.io",
                "http://app.keybuzz.io",
                "https://app.keybuzz.io:8443",
                "https://app.keybuzz.io/",
                "https://APP.keybuzz.io",
                "*",
                "https://app.keybuzz.io https://evil.example"
            })
    void any_other_origin_gets_nothing(String origin) {
        assertThat(withOrigin(origin).headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(preflight(origin).headers())
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
    }

    @Test
    void what_we_do_not_speak_is_not_listened_to() {
        RawHttp.Answer answer = raw.send("GET /health HTTP/1.1\r\nHost: x\r\nAccept: text/xml\r\nRange: bytes=0-3\r\n"
                + "Accept-Encoding: gzip\r\nCookie: a=b\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("content-encoding");
        assertThat(answer.json().get("status").textValue()).isEqualTo("ok");
    }

    @Test
    void a_trailing_slash_changes_nothing_about_who_may_call() {
        assertThat(raw.send("GET /api/v1/tickets/ HTTP/1.1\r\nHost: x\r\n\r\n").status())
                .isEqualTo(401);
        assertThat(raw.send("GET /api/v1/tickets/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + demo.token(Demo.ACME_AGENT) + "\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void forwarded_headers_are_not_believed() {
        RawHttp.Answer answer = raw.send("POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\n"
                + "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + demo.token(Demo.ACME_AGENT)
                + "\r\nContent-Length: 26\r\n\r\n{\"subject\":\"s\",\"body\":\"b\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().get("location")).startsWith("/api/v1/tickets/");
    }

    private static String idFor(String offered) {
        return raw.send("GET /health HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + offered + "\r\n\r\n")
                .headers()
                .get("x-request-id");
    }

    private static RawHttp.Answer withOrigin(String origin) {
        return raw.send("GET /health HTTP/1.1\r\nHost: x\r\nOrigin: " + origin + "\r\n\r\n");
    }

    private static RawHttp.Answer preflight(String origin) {
        return raw.send("OPTIONS /api/v1/tickets HTTP/1.1\r\nHost: x\r\nOrigin: " + origin
                + "\r\nAccess-Control-Request-Method: POST\r\n\r\n");
    }
}
