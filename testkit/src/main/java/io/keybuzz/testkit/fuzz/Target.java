package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The server under test, and people who can log in to it. */
public final class Target {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    /** @param address such as {@code http://127.0.0.1:4000} */
    public Target(String address) {
        this.address = address;
    }

    /** Somebody the fuzzer acts as. */
    public record Login(String email, String password) {
        @Override
        public String toString() {
            return "Login[" + email + "]";
        }
    }

    /** What came back. */
    public record Answer(int status, String type, String body, HttpResponse<String> response) {
        public Optional<JsonNode> json() {
            try {
                return Optional.ofNullable(JSON.readTree(body)).filter(node -> !node.isMissingNode());
            } catch (JsonProcessingException none) {
                return Optional.empty();
            }
        }

        boolean has(String header) {
            return response.headers().firstValue(header).isPresent();
        }
    }

    public OpenApi document() {
        return new OpenApi(send(new Request("GET", "/openapi.json", Optional.empty(), Optional.empty()))
                .json()
                .orElseThrow(() -> new IllegalStateException(address + " shows no OpenAPI document")));
    }

    public Optional<String> token(Login login) {
        String body = JSON.createObjectNode()
                .put("email", login.email())
                .put("password", login.password())
                .toString();
        Answer answer = send(new Request("POST", "/api/v1/auth/login", Optional.empty(), Optional.of(body)));
        return answer.json().map(json -> json.path("token").asText()).filter(token -> !token.isEmpty());
    }

    public Answer send(Request request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(address + request.path())).timeout(Duration.ofSeconds(30));
        request.token().ifPresent(token -> http.header("Authorization", "Bearer " + token));
        if (request.body().isPresent()) {
            http.header("Content-Type", request.type());
        }
        http.method(
                request.method(), request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        try {
            HttpResponse<String> response = client.send(http.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body(), response);
        } catch (IOException lost) {
            throw new UncheckedIOException(request + ": " + lost.getMessage(), lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** @param path with its query, encoded */
    public record Request(String method, String path, Optional<String> token, Optional<String> body) {
        private static final String FORM = "--a-form-of-the-fuzzer";

        /** By somebody with a token. */
        public static Request by(String token, String method, String path) {
            return new Request(method, path, Optional.of(token), Optional.empty());
        }

        /** By somebody with a token. */
        public static Request by(String token, String method, String path, String body) {
            return new Request(method, path, Optional.of(token), Optional.of(body));
        }

        /** A form with one file, as a body. */
        static String file(String name, String content) {
            return FORM + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                    + content + "\r\n" + FORM + "--\r\n";
        }

        /** The media type of the body. */
        String type() {
            boolean form = body.filter(text -> text.startsWith(FORM)).isPresent();
            return form ? "multipart/form-data; boundary=" + FORM.substring(2) : "application/json";
        }

        @Override
        public String toString() {
            String text = body.map(json -> " " + (json.length() > 300 ? json.substring(0, 300) + "…" : json))
                    .orElse("");
            return method + " " + path + (token.isPresent() ? "" : " (no token)") + text;
        }
    }
}
