package io.keybuzz.benchmarks.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.data.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A few single requests: to get tokens, to look at answers, to count round trips. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String baseUrl;

    Api(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Whether the server takes requests. */
    boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** A token of the agent of a tenant. */
    String logIn(int tenant) {
        try {
            return JSON.readTree(send(loginOf(tenant), 200)).path("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("the login answer is not JSON", e);
        }
    }

    /** Asks what the route asks, of one ticket and its tenant. */
    byte[] ask(Route route, int tenant, long ticket, String token) {
        String path = "/api/v1/tickets/" + DataShape.ticketId(ticket);
        return switch (route) {
            case LOGIN -> send(loginOf(tenant), 200);
            case LIST -> send(request("/api/v1/tickets?limit=50", token).GET(), 200);
            case DETAIL -> send(request(path, token).GET(), 200);
            case MESSAGES -> send(request(path + "/messages", token).GET(), 200);
            case POST ->
                send(
                        request(path + "/messages", token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"body\":\"Nous avons retrouvé votre colis.\",\"isInternal\":false}")),
                        201);
            case MIX -> throw new IllegalArgumentException("the mix is many requests");
        };
    }

    private HttpRequest.Builder loginOf(int tenant) {
        String body = "{\"email\":\"" + DataShape.emailOf(tenant) + "\",\"password\":\"" + Password.PLAIN + "\"}";
        return HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder builder, int wanted) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(20)).build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != wanted) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri().getPath() + " was answered with " + answer.statusCode()
                                + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
