package io.keybuzz.adapters.integration.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks Vault once. No redirects: the token would go along. */
final class VaultHttp {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final VaultSettings settings;
    private final Duration deadline;
    private final HttpClient client;

    VaultHttp(VaultSettings settings, Duration deadline) {
        this.settings = settings;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .connectTimeout(deadline)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What Vault answered. It does not print its body. */
    record Answer(int status, JsonNode body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Whether one of its errors says this; they name no secrets, but are not passed on either. */
        boolean says(String words) {
            for (JsonNode error : body.path("errors")) {
                if (error.asText().contains(words)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** @throws SecretTrouble unavailable if no answer came */
    Answer ask(String method, String path, Optional<String> token, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.address() + "/v1/" + path))
                .header("X-Vault-Request", "true")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        settings.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
        token.ifPresent(value -> request.header("X-Vault-Token", value));
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = pending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new SecretTrouble(Reason.UNAVAILABLE, "KeyBuzz was stopped while it waited for Vault");
        } catch (TimeoutException | ExecutionException e) {
            pending.cancel(true);
            throw new SecretTrouble(Reason.UNAVAILABLE, "Vault does not answer");
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
