package io.keybuzz.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket on a free port that knows three words of S3, and turns away whoever does not sign like Amazon wants it. */
public final class FakeS3 implements AutoCloseable {
    public static final String ACCESS_KEY = "AKIDEXAMPLE";
    public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public static final String REGION = "eu-west-3";
    public static final String BUCKET = "keybuzz-files";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;

    private FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeS3 start() {
        try {
            return new FakeS3();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public int objects() {
        return objects.size();
    }

    /** From now on every request fails. */
    public void breakDown() {
        down = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (down) {
                say(exchange, 500, error("InternalError"));
            } else if (!isSigned(exchange, body)) {
                say(exchange, 403, error("SignatureDoesNotMatch"));
            } else if (!path.startsWith("/" + BUCKET + "/")) {
                say(exchange, 404, error("NoSuchBucket"));
            } else {
                answer(exchange, path, body);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                say(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] found = objects.get(path);
                say(exchange, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
            }
            case "DELETE" -> {
                objects.remove(path);
                say(exchange, 204, new byte[0]);
            }
            default -> say(exchange, 405, error("MethodNotAllowed"));
        }
    }

    /** Signature version 4, computed anew from what came. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Matcher parts = AUTHORIZATION.matcher(authorization == null ? "" : authorization);
        if (!parts.matches()
                || !parts.group(1).equals(ACCESS_KEY)
                || !parts.group(3).equals(REGION)) {
            return false;
        }
        String digest = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        boolean nothing = body.length == 0 && "UNSIGNED-PAYLOAD".equals(digest);
        if (!nothing && !hex(sha256(body)).equals(digest)) {
            return false;
        }
        String headers = Arrays.stream(parts.group(4).split(";"))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        String query = exchange.getRequestURI().getRawQuery();
        String canonical = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                parts.group(4),
                digest);
        String scope = parts.group(2) + "/" + REGION + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n" + scope + "\n"
                + hex(sha256(canonical.getBytes(UTF_8)));
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(UTF_8);
        for (String step : new String[] {parts.group(2), REGION, "s3", "aws4_request"}) {
            key = hmac(key, step);
        }
        return hex(hmac(key, toSign)).equals(parts.group(5));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>" + code
                        + "</Message></Error>")
                .getBytes(UTF_8);
    }

    private static void say(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
