package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.problem.ProblemDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bad-input catalogue: every row is refused with the status it says and a problem document, changes nothing, and leaves
 * the server well.
 */
class BadInputTest {
    private static final String REPLIES = "/api/v1/tickets/{id}/messages";
    private static final String TICKETS = "/api/v1/tickets";
    private static final String JSON_TYPE = "Content-Type: application/json\r\n";

    private static Demo demo;
    private static RawHttp raw;
    private static String agent;
    private static String ticket;
    private static long rows;

    /** @param request bytes with {@code {id}} and {@code {token}} already filled in */
    record Row(String name, int status, byte[] request) {
        @Override
        public String toString() {
            return name + " -> " + status;
        }
    }

    @BeforeAll
    static void start() {
        open();
        rows = demo.rows();
    }

    private static void open() {
        if (demo == null) {
            demo = Demo.start();
            raw = new RawHttp(demo.server.port());
            agent = demo.token(Demo.ACME_AGENT);
            ticket = demo.http
                    .post(TICKETS, agent, "{\"subject\":\"s\",\"body\":\"b\"}")
                    .data()
                    .get("id")
                    .textValue();
        }
    }

    @AfterAll
    static void stop() {
        demo.close();
        demo = null;
    }

    @AfterEach
    void nothing_changed_and_the_server_is_well() {
        assertThat(demo.rows()).isEqualTo(rows);
        assertThat(demo.http.get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "values", "types", "paths", "queries", "transport", "headers"})
    void is_refused(Row row) {
        RawHttp.Answer answer = raw.send(row.request());
        assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.headers().get("content-type")).startsWith(ProblemDocument.MEDIA_TYPE);
        assertThat(answer.headers().get("x-request-id")).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
        var problem = answer.json();
        assertThat(problem.get("status").intValue()).isEqualTo(row.status());
        assertThat(problem.get("type").textValue())
                .isEqualTo(ProblemDocument.TYPES + problem.get("code").textValue());
        assertThat(problem.get("instance").textValue())
                .isEqualTo(answer.headers().get("x-request-id"));
        assertThat(answer.body()).doesNotContainIgnoringCase("exception", "jackson", "jetty", "javalin", "at io.");
    }

    static Stream<Row> bodies() {
        return Stream.of(
                reply("empty body", 400, ""),
                reply("open brace", 400, "{"),
                reply("null", 400, "null"),
                reply("a list", 400, "[]"),
                reply("a bare text", 400, "\"x\""),
                reply("a bare number", 400, "12"),
                reply("trailing garbage", 400, "{\"body\":\"a\"} x"),
                reply("two objects", 400, "{\"body\":\"a\"}{}"),
                reply("a key twice", 400, "{\"body\":\"a\",\"body\":\"b\"}"),
                reply("a key twice, once escaped", 400, "{\"body\":\"a\",\"b\\u006fdy\":\"b\"}"),
                reply("single quotes", 400, "{'body':'a'}"),
                reply("a comment", 400, "{/* x */\"body\":\"a\"}"),
                reply("a trailing comma", 400, "{\"body\":\"a\",}"),
                reply("NaN", 400, "{\"body\":NaN}"),
                reply("Infinity", 400, "{\"body\":Infinity}"),
                reply("1e400", 400, "{\"body\":1e400}"),
                reply("a number of a million digits", 400, "{\"body\":" + "1".repeat(1_000_000) + "}"),
                reply("nested 100,000 deep", 400, "{\"body\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                reply("nested 65 deep", 400, "{\"body\":" + "[".repeat(65) + "]".repeat(65) + "}"),
                reply("a raw control character", 400, "{\"body\":\"a\u0001b\"}"),
                reply("bytes that are not UTF-8", 400, "{\"body\":\"", new byte[] {(byte) 0xC3, 0x28}, "\"}"),
                reply("overlong UTF-8", 400, "{\"body\":\"", new byte[] {(byte) 0xC0, (byte) 0xAF}, "\"}"),
                reply("a byte order mark", 400, "\uFEFF{\"body\":\"a\"}"),
                encoded("UTF-16", 400, StandardCharsets.UTF_16),
                encoded("UTF-16 without mark", 400, StandardCharsets.UTF_16LE),
                encoded("UTF-32", 400, Charset.forName("UTF-32")));
    }

    static Stream<Row> values() {
        return Stream.of(
                reply("an unknown field", 422, "{\"body\":\"a\",\"bodyy\":\"b\"}"),
                reply("__proto__", 422, "{\"body\":\"a\",\"__proto__\":{}}"),
                reply("@class", 422, "{\"body\":\"a\",\"@class\":\"java.util.HashMap\"}"),
                reply("@type", 422, "{\"body\":\"a\",\"@type\":\"x\"}"),
                reply("a lone surrogate as a field", 400, "{\"body\":\"a\",\"\\ud800\":1}"),
                reply("10,000 unknown fields", 422, manyFields()),
                reply("no body at all", 422, "{}"),
                reply("body null", 422, "{\"body\":null}"),
                reply("a number for a text", 422, "{\"body\":12}"),
                reply("a fraction for a text", 422, "{\"body\":1.9}"),
                reply("a huge number for a text", 422, "{\"body\":99999999999999999999}"),
                reply("minus zero for a text", 422, "{\"body\":-0}"),
                reply("a truth value for a text", 422, "{\"body\":true}"),
                reply("a list for a text", 422, "{\"body\":[\"a\"]}"),
                reply("an object for a text", 422, "{\"body\":{}}"),
                reply("a text for a truth value", 422, "{\"body\":\"a\",\"isInternal\":\"yes\"}"),
                reply("a number for a truth value", 422, "{\"body\":\"a\",\"isInternal\":1}"),
                reply("an empty text", 422, "{\"body\":\"\"}"),
                reply("only spaces", 422, "{\"body\":\"  \\t\\n \"}"),
                reply("only zero-width spaces", 422, "{\"body\":\"\u200B\u200B\uFEFF\"}"),
                reply("5,001 characters", 422, "{\"body\":\"" + "x".repeat(5_001) + "\"}"),
                reply("5,001 emoji", 422, "{\"body\":\"" + "\uD83D\uDE00".repeat(5_001) + "\"}"),
                reply("U+0000", 422, "{\"body\":\"a\\u0000b\"}"),
                reply("a lone surrogate", 422, "{\"body\":\"a\\ud800b\"}"),
                open("a priority in upper case", 422, ",\"priority\":\"HIGH\""),
                open("an unknown priority", 422, ",\"priority\":\"asap\""),
                open("a priority as a number", 422, ",\"priority\":2"),
                open("an address without a dot", 422, ",\"customerEmail\":\"a@b\""),
                open("an address of 255 characters", 422, ",\"customerEmail\":\"a@" + "b".repeat(250) + ".fr\""),
                open("a line break in an address", 422, ",\"customerEmail\":\"a@b.fr\\r\\nBcc: x@y.z\""),
                open("two addresses", 422, ",\"customerEmail\":\"a@b.fr,c@d.fr\""),
                open("a name of 201 characters", 422, ",\"customerName\":\"" + "x".repeat(201) + "\""),
                open("a blank category", 422, ",\"category\":\" \""),
                open("a category of 101 characters", 422, ",\"category\":\"" + "x".repeat(101) + "\""),
                open("an external id of 201 characters", 422, ",\"externalId\":\"" + "x".repeat(201) + "\""),
                open("a tenant of the caller's choice", 422, ",\"tenantId\":\"x\""),
                post(TICKETS, "a subject of 301", 422, "{\"subject\":\"" + "x".repeat(301) + "\",\"body\":\"b\"}"));
    }

    static Stream<Row> types() {
        return Stream.of(
                typed("no content type", 415, ""),
                typed("text/plain", 415, "Content-Type: text/plain\r\n"),
                typed("a form", 415, "Content-Type: application/x-www-form-urlencoded\r\n"),
                typed("multipart", 415, "Content-Type: multipart/form-data; boundary=x\r\n"),
                typed("a bogus charset", 415, "Content-Type: application/json; charset=bogus\r\n"),
                typed("Latin-1", 415, "Content-Type: application/json; charset=ISO-8859-1\r\n"),
                typed("two content types", 415, "Content-Type: application/json\r\nContent-Type: text/plain\r\n"),
                typed("gzip", 415, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"));
    }

    static Stream<Row> paths() {
        return Stream.of(
                get("an id that is none", 404, TICKETS + "/not-a-uuid"),
                get("an id in braces", 404, TICKETS + "/%7B018f5c1e-0000-7000-8000-000000000001%7D"),
                get("an id without hyphens", 404, TICKETS + "/018f5c1e000070008000000000000001"),
                get("a short id", 404, TICKETS + "/1-1-1-1-1"),
                get("an id of 4 kB", 404, TICKETS + "/" + "a".repeat(4_000)),
                get("an id of 10 kB", 414, TICKETS + "/" + "a".repeat(10_000)),
                get("a space as an id", 404, TICKETS + "/%20"),
                get("U+0000 in a path", 400, TICKETS + "/a%00b"),
                get("an encoded slash", 400, TICKETS + "/a%2Fb"),
                get("dots and a semicolon", 400, "/api/v1/..;/tickets"),
                get("a path parameter", 404, "/api/v1/tickets;a=b"),
                get("two slashes", 400, "/api//v1/tickets"),
                get("a single dot", 404, "/api/./v1/tickets"),
                get("two dots", 404, "/api/v1/x/../tickets"),
                get("encoded dots", 400, "/api/v1/%2e%2e/tickets"),
                get("above the root", 400, "/../api/v1/tickets"),
                get("broken percent", 400, TICKETS + "/%zz"),
                get("a byte that is not UTF-8", 400, TICKETS + "/%ff"),
                get("another case", 404, "/API/v1/tickets"),
                get("an unknown path", 404, "/api/v1/nothing"),
                get("a backslash", 400, "/api/v1\\tickets"));
    }

    static Stream<Row> queries() {
        return Stream.of(
                list("limit=0", 422),
                list("limit=101", 422),
                list("limit=-5", 422),
                list("limit=1.5", 422),
                list("limit=abc", 422),
                list("limit=", 422),
                list("limit=99999999999", 422),
                list("limit=%D9%A1", 422),
                list("limit=10&limit=1000", 400),
                list("status=open&status=closed", 400),
                list("status=OPEN", 422),
                list("status=", 422),
                list("priority=urgent%27%3B--", 422),
                list("channel=ebay", 422),
                list("sort_by=password_hash", 400),
                list("page=1", 400),
                list("tenantId=x", 400),
                list("=", 400),
                list("&", 400),
                list("cursor=forged", 400),
                list("cursor=" + "A".repeat(54), 400),
                list("cursor=%00", 400),
                list("cursor=%zz", 400),
                list("cursor=%ff", 400),
                list("cursor=%4", 400),
                list("cursor=" + "A".repeat(5_000), 400),
                get("a query where none is known", 400, "/health?x=1"));
    }

    static Stream<Row> transport() {
        String auth = "Authorization: Bearer {token}\r\n";
        String json = "Content-Type: application/json\r\n";
        return Stream.of(
                row(
                        "length and chunks",
                        400,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json
                                + "Content-Length: 12\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                row(
                        "two lengths",
                        400,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json
                                + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                row(
                        "a negative length",
                        400,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json + "Content-Length: -1\r\n\r\n"),
                row("no host", 400, "GET /health HTTP/1.1\r\n\r\n"),
                row("two hosts", 400, "GET /health HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
                row("a space before the colon", 400, "GET /health HTTP/1.1\r\nHost : x\r\n\r\n"),
                row("a folded header", 400, "GET /health HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"),
                row(
                        "a broken chunk",
                        400,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json
                                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                row(
                        "a body of 1 MB and 1",
                        413,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json
                                + "Content-Length: 1048577\r\n\r\n"),
                row("2 MB in chunks", 413, chunked(auth + json, 2_000_000)),
                row(
                        "a header of 20 kB",
                        431,
                        "GET /health HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(20_000) + "\r\n\r\n"),
                row(
                        "400 headers",
                        431,
                        "GET /health HTTP/1.1\r\nHost: x\r\n" + "A-Long-Name: value value\r\n".repeat(400) + "\r\n"),
                row("the HTTP/2 preface", 426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                row("HTTP/3.0", 505, "GET /health HTTP/3.0\r\nHost: x\r\n\r\n"),
                row(
                        "an unknown expectation",
                        417,
                        "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + auth + json
                                + "Expect: magic\r\nContent-Length: 2\r\n\r\n{}"),
                row("not HTTP at all", 400, "\u0016\u0003\u0001 hello\r\n\r\n"));
    }

    static Stream<Row> headers() {
        return Stream.of(
                method("TRACE", 405, TICKETS),
                method("CONNECT", 400, TICKETS),
                method("DELETE", 405, TICKETS),
                method("PATCH", 405, REPLIES),
                method("BREW", 405, TICKETS),
                method("OPTIONS", 405, TICKETS),
                method("DELETE", 404, "/nothing"),
                typed("a key in another alphabet", 400, JSON_TYPE + "Idempotency-Key: \u0443\u00e9\r\n"),
                typed("a key with a control character", 400, JSON_TYPE + "Idempotency-Key: a\u007fb\r\n"),
                typed("a key of 256 characters", 400, JSON_TYPE + "Idempotency-Key: " + "k".repeat(256) + "\r\n"),
                typed("two keys", 400, JSON_TYPE + "Idempotency-Key: a\r\nIdempotency-Key: b\r\n"),
                typed("an empty key", 400, JSON_TYPE + "Idempotency-Key:\r\n"),
                row(
                        "a method in disguise",
                        400,
                        "GET " + TICKETS + "?_method=DELETE HTTP/1.1\r\nHost: x\r\n"
                                + "Authorization: Bearer {token}\r\nX-HTTP-Method-Override: DELETE\r\n\r\n"),
                row(
                        "another tenant's name in a header",
                        404,
                        "GET " + TICKETS
                                + "/018f5c1e-0000-7000-8000-000000000001 HTTP/1.1\r\nHost: x\r\n"
                                + "Authorization: Bearer {token}\r\nX-Tenant-Id: other\r\nX-User-Id: other\r\n\r\n"));
    }

    private static Row reply(String name, int status, String body) {
        return post(REPLIES, name, status, body);
    }

    private static Row reply(String name, int status, String before, byte[] odd, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(UTF_8));
        body.writeBytes(odd);
        body.writeBytes(after.getBytes(UTF_8));
        return post(REPLIES, name, status, body.toByteArray());
    }

    private static Row encoded(String name, int status, Charset charset) {
        return post(REPLIES, name, status, "{\"body\":\"a\"}".getBytes(charset));
    }

    private static Row open(String name, int status, String more) {
        return post(TICKETS, name, status, "{\"subject\":\"s\",\"body\":\"b\"" + more + "}");
    }

    private static Row post(String path, String name, int status, String body) {
        return post(path, name, status, body.getBytes(UTF_8));
    }

    private static Row post(String path, String name, int status, byte[] body) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return row(name, status, head, body);
    }

    private static Row typed(String name, int status, String headers) {
        return row(
                name,
                status,
                "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n" + headers
                        + "Content-Length: 12\r\n\r\n{\"body\":\"a\"}");
    }

    private static Row get(String name, int status, String path) {
        return row(name, status, "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n");
    }

    private static Row list(String query, int status) {
        return get("?" + (query.length() > 60 ? query.substring(0, 60) : query), status, TICKETS + "?" + query);
    }

    private static Row method(String method, int status, String path) {
        return row(
                method + " " + path,
                status,
                method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n");
    }

    private static Row row(String name, int status, String request) {
        return row(name, status, request, new byte[0]);
    }

    private static Row row(String name, int status, String head, byte[] body) {
        open();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                head.replace("{id}", ticket).replace("{token}", agent).getBytes(UTF_8));
        request.writeBytes(body);
        return new Row(name, status, request.toByteArray());
    }

    private static String chunked(String headers, int bytes) {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        return "POST " + REPLIES + " HTTP/1.1\r\nHost: x\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(bytes / 0x10000 + 1) + "0\r\n\r\n";
    }

    private static String manyFields() {
        StringBuilder json = new StringBuilder("{\"body\":\"a\"");
        for (int i = 0; i < 10_000; i++) {
            json.append(",\"f").append(i).append("\":1");
        }
        return json.append('}').toString();
    }
}
