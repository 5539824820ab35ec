package io.keybuzz.adapters.integration.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Credentials in Vault's KV engine, version 2. A refused token is exchanged once, a Vault that is sealed, overloaded or away is
 * tried three times; a write whose answer was lost is recognised by what it wrote.
 */
final class VaultSecretStore implements SecretStore {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final VaultHttp http;
    private final VaultSession session;
    private final String mount;
    private final VaultAdapters.Pause pause;

    VaultSecretStore(VaultHttp http, VaultSession session, String mount, VaultAdapters.Pause pause) {
        this.http = http;
        this.session = session;
        this.mount = mount;
        this.pause = pause;
    }

    @Override
    public Optional<StoredSecret> read(SecretPath path) {
        return Optional.ofNullable(newest(path).secret());
    }

    @Override
    public long write(SecretPath path, Map<String, String> values, long expectedVersion) {
        Put put = put(path, values, expectedVersion);
        if (put.written()) {
            return put.version();
        }
        Newest found = newest(path);
        StoredSecret secret = found.secret();
        if (put.doubted()
                && secret != null
                && secret.version() == expectedVersion + 1
                && secret.values().equals(values)) {
            return secret.version();
        }
        if (secret == null && expectedVersion == 0 && found.version() > 0) {
            Put over = put(path, values, found.version());
            if (over.written()) {
                return over.version();
            }
        }
        throw new SecretTrouble(Reason.CONFLICT, "The secret was changed by somebody else meanwhile");
    }

    @Override
    public void erase(SecretPath path) {
        VaultHttp.Answer answer = ask("DELETE", "metadata", path, null).answer();
        if (!answer.isSuccess() && answer.status() != 404) {
            throw trouble(answer);
        }
    }

    /** The number of the newest version, and the secret unless that version was deleted. */
    private record Newest(long version, @Nullable StoredSecret secret) {}

    private Newest newest(SecretPath path) {
        VaultHttp.Answer answer = ask("GET", "data", path, null).answer();
        if (answer.status() != 404 && !answer.isSuccess()) {
            throw trouble(answer);
        }
        JsonNode data = answer.body().path("data");
        long version = data.path("metadata").path("version").asLong();
        JsonNode stored = data.path("data");
        if (answer.status() == 404 || !stored.isObject()) {
            return new Newest(version, null);
        }
        Map<String, String> values = new HashMap<>();
        stored.fields()
                .forEachRemaining(
                        field -> values.put(field.getKey(), field.getValue().asText()));
        return new Newest(version, new StoredSecret(values, version));
    }

    /**
     * How a write went.
     *
     * @param written false where another version is the newest
     * @param doubted whether an answer was lost before, so that the newest version may be ours
     */
    private record Put(boolean written, long version, boolean doubted) {}

    private Put put(SecretPath path, Map<String, String> values, long expectedVersion) {
        ObjectNode body = VaultHttp.JSON.createObjectNode();
        body.putObject("options").put("cas", expectedVersion);
        ObjectNode data = body.putObject("data");
        values.forEach(data::put);
        Asked asked = ask("POST", "data", path, body);
        VaultHttp.Answer answer = asked.answer();
        if (answer.isSuccess()) {
            return new Put(true, answer.body().path("data").path("version").asLong(), asked.again());
        }
        if (answer.status() == 400 && answer.says("check-and-set parameter did not match")) {
            return new Put(false, 0, asked.again());
        }
        throw trouble(answer);
    }

    /** An answer, and whether it took more than one try. */
    private record Asked(VaultHttp.Answer answer, boolean again) {}

    private Asked ask(String method, String part, SecretPath path, @Nullable JsonNode body) {
        String target = mount + '/' + part + '/' + encoded(path);
        SecretTrouble last = new SecretTrouble(Reason.UNAVAILABLE, "Vault was not asked");
        for (int failed = 0; failed < TRIES; failed++) {
            if (failed > 0) {
                pause.of(FIRST_PAUSE.multipliedBy(1L << failed));
            }
            try {
                VaultHttp.Answer answer = askLoggedIn(method, target, body);
                if (!passes(answer)) {
                    return new Asked(answer, failed > 0);
                }
                last = trouble(answer);
            } catch (SecretTrouble trouble) {
                if (trouble.reason() != Reason.UNAVAILABLE) {
                    throw trouble;
                }
                last = trouble;
            }
        }
        throw last;
    }

    private VaultHttp.Answer askLoggedIn(String method, String target, @Nullable JsonNode body) {
        String token = session.token();
        VaultHttp.Answer answer = http.ask(method, target, Optional.of(token), body);
        if (answer.status() == 403 && session.refused(token)) {
            return http.ask(method, target, Optional.of(session.token()), body);
        }
        return answer;
    }

    /** Sealed, standby, over its quota, upgrading: another time it works. */
    private static boolean passes(VaultHttp.Answer answer) {
        return answer.status() >= 500
                || answer.status() == 412
                || answer.status() == 429
                || answer.status() == 472
                || answer.status() == 473
                || answer.says("Upgrading from non-versioned");
    }

    private static SecretTrouble trouble(VaultHttp.Answer answer) {
        if (passes(answer)) {
            return new SecretTrouble(
                    Reason.UNAVAILABLE, "Vault cannot answer right now (status " + answer.status() + ")");
        }
        return answer.status() == 403
                ? new SecretTrouble(Reason.DENIED, "Vault does not let KeyBuzz do that")
                : new SecretTrouble(Reason.DENIED, "Vault refuses the request (status " + answer.status() + ")");
    }

    private static String encoded(SecretPath path) {
        return Arrays.stream(path.value().split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return "VaultSecretStore[" + mount + "]";
    }
}
