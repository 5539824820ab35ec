package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.SellerToken;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps what sellers granted in the secret store, and takes it back where it came to nothing. */
final class GrantKeeper {
    private static final int TRIES = 3;

    private final SecretStore secrets;

    GrantKeeper(MarketplacePorts ports) {
        this.secrets = ports.channels()
                .connecting()
                .secrets()
                .orElseThrow(() -> SecretTrouble.of(Reason.UNAVAILABLE, "there is no secret store"));
    }

    /** @param before what the grant replaced */
    record Kept(long version, Optional<StoredSecret> before) {}

    /** A grant replaces the one before; somebody who writes at the same time is read again, because the newest grant counts. */
    Kept keep(Connection connection, SellerToken token, AmazonApplication application, Instant now) {
        Map<String, String> values = Map.of(
                "refresh_token", token.refreshToken(),
                "client_id", application.clientId(),
                "granted_at", now.toString());
        SecretPath path = pathOf(connection);
        for (int tried = 1; ; tried++) {
            Optional<StoredSecret> before = secrets.read(path);
            try {
                long version = secrets.write(
                        path, values, before.map(StoredSecret::version).orElse(0L));
                return new Kept(version, before);
            } catch (SecretTrouble trouble) {
                if (trouble.reason() != Reason.CONFLICT || tried == TRIES) {
                    throw trouble;
                }
            }
        }
    }

    /** Puts back what was there; a store that is away keeps a grant that nothing leads to. */
    void undo(Connection connection, Kept kept) {
        try {
            if (kept.before().isPresent()) {
                secrets.write(pathOf(connection), kept.before().get().values(), kept.version());
            } else {
                secrets.erase(pathOf(connection));
            }
        } catch (SecretTrouble away) {
            return;
        }
    }

    private static SecretPath pathOf(Connection connection) {
        return SecretPath.of(connection.tenant(), connection.channel(), connection.id());
    }
}
