package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;

/** A connection's credentials as its secret store has them now. They do not print themselves. */
public final class Credentials {
    private final StoredSecret secret;

    private Credentials(StoredSecret secret) {
        this.secret = secret;
    }

    /** Reads them. @throws ChannelTrouble if there are none or they cannot be had; nothing was asked of the channel then */
    public static Credentials of(SecretStore store, Connection connection) {
        SecretPath path = SecretPath.of(connection.tenant(), connection.channel(), connection.id());
        try {
            return store.read(path)
                    .map(Credentials::new)
                    .orElseThrow(() -> ChannelTrouble.of(
                            Kind.CREDENTIALS_REFUSED, "no-credentials", "The connection has no credentials yet"));
        } catch (SecretTrouble trouble) {
            throw ChannelTrouble.of(
                    trouble.reason() == SecretTrouble.Reason.DENIED ? Kind.APPLICATION_REFUSED : Kind.UNREACHABLE,
                    "no-secrets",
                    "The store of credentials cannot be read");
        }
    }

    /** For whom a token was made: another version means other credentials. */
    public long version() {
        return secret.version();
    }

    /** One of them, fit for a header. @throws ChannelTrouble if it is missing or could not stand in a request */
    public String value(String name) {
        return secret.value(name)
                .map(String::strip)
                .filter(Credentials::isPlain)
                .orElseThrow(() -> ChannelTrouble.of(
                        Kind.CREDENTIALS_REFUSED,
                        "credentials-incomplete",
                        "The connection's credentials lack " + name + ", or it has characters no such value has"));
    }

    /** Whether a value can stand in a header as it is. */
    public static boolean isPlain(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "Credentials[version " + secret.version() + "]";
    }
}
