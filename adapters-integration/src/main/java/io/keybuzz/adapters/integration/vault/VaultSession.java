package io.keybuzz.adapters.integration.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token we show Vault: made by logging in, renewed when two thirds of its time are over, and made anew when Vault stops
 * giving more time. Only in memory.
 */
final class VaultSession {
    private final VaultHttp http;
    private final VaultSettings.Login login;
    private final InstantSource time;
    private @Nullable Held held;

    VaultSession(VaultHttp http, VaultSettings.Login login, InstantSource time) {
        this.http = http;
        this.login = login;
        this.time = time;
    }

    private record Held(String token, Duration lease, Instant since) {
        /** A lease of nothing never ends. */
        boolean lastsAt(Instant now, double part) {
            return lease.isZero() || now.isBefore(since.plusMillis((long) (lease.toMillis() * part)));
        }

        @Override
        public String toString() {
            return "Held[" + lease + " since " + since + "]";
        }
    }

    /** A token that is good for now. */
    synchronized String token() {
        Held current = held == null ? opened() : held;
        Instant now = time.instant();
        if (!current.lastsAt(now, 2.0 / 3)) {
            current = renewed(current, now);
        }
        held = current;
        return current.token();
    }

    /**
     * Vault refused this token.
     *
     * @return whether there is another one to try
     */
    synchronized boolean refused(String token) {
        if (held != null && !held.token().equals(token)) {
            return true;
        }
        held = null;
        return login instanceof VaultSettings.AppRole;
    }

    private Held opened() {
        if (login instanceof VaultSettings.AppRole role) {
            return loggedIn(role);
        }
        String token = ((VaultSettings.Token) login).value();
        Instant now = time.instant();
        VaultHttp.Answer self = http.ask("GET", "auth/token/lookup-self", Optional.of(token), null);
        JsonNode data = self.body().path("data");
        boolean ends = self.isSuccess() && data.path("renewable").asBoolean();
        return new Held(token, ends ? Duration.ofSeconds(data.path("ttl").asLong()) : Duration.ZERO, now);
    }

    private Held loggedIn(VaultSettings.AppRole role) {
        Instant now = time.instant();
        ObjectNode body = VaultHttp.JSON.createObjectNode();
        body.put("role_id", role.roleId()).put("secret_id", role.secretId());
        VaultHttp.Answer answer = http.ask("POST", "auth/approle/login", Optional.empty(), body);
        if (answer.status() == 400 || answer.status() == 403) {
            throw new SecretTrouble(Reason.DENIED, "Vault refuses the role KeyBuzz logs in with");
        }
        return leased(answer, now)
                .orElseThrow(() -> new SecretTrouble(Reason.UNAVAILABLE, "Vault cannot log KeyBuzz in right now"));
    }

    /** A role logs in again where Vault gives hardly any more time; a token somebody gave us is used to its end. */
    private Held renewed(Held current, Instant now) {
        ObjectNode body = VaultHttp.JSON.createObjectNode();
        body.put("increment", Math.max(1, current.lease().toSeconds()) + "s");
        VaultHttp.Answer answer = http.ask("POST", "auth/token/renew-self", Optional.of(current.token()), body);
        Optional<Held> renewed = leased(answer, now);
        boolean shrunk = renewed.filter(next -> next.lease().multipliedBy(2).compareTo(current.lease()) >= 0)
                .isEmpty();
        if (shrunk && login instanceof VaultSettings.AppRole role) {
            return loggedIn(role);
        }
        return renewed.orElse(current);
    }

    private static Optional<Held> leased(VaultHttp.Answer answer, Instant now) {
        JsonNode auth = answer.body().path("auth");
        String token = auth.path("client_token").asText();
        return !answer.isSuccess() || token.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(
                        token, Duration.ofSeconds(auth.path("lease_duration").asLong()), now));
    }
}
