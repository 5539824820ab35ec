package io.keybuzz.adapters.marketplace.shared.polled;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;

/** What a seller gave us to speak to a channel for them. */
public final class Credentials {
    private final SecretStore secrets;

    public Credentials(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** The connection's newest. @throws ChannelTrouble if there are none, or the secret store does not answer */
    public StoredSecret of(Connection connection) {
        SecretPath path = SecretPath.of(connection.tenant(), connection.channel(), connection.id());
        try {
            return secrets.read(path).orElseThrow(Credentials::missing);
        } catch (SecretTrouble trouble) {
            throw ChannelTrouble.of(
                    Kind.UNREACHABLE,
                    "secrets-unavailable",
                    "The credentials cannot be read from the secret store now");
        }
    }

    /** One of the values. @throws ChannelTrouble if it was not given */
    public static String value(StoredSecret secret, String name) {
        return secret.value(name).filter(value -> !value.isBlank()).orElseThrow(Credentials::missing);
    }

    private static ChannelTrouble missing() {
        return ChannelTrouble.of(
                Kind.CREDENTIALS_REFUSED, "credentials-missing", "The connection has no credentials: give them again");
    }
}
