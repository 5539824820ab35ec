package io.keybuzz.adapters.marketplace.mail.imap;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.testkit.FixedClock;
import java.util.Map;
import java.util.Optional;

/** Connections that have a mailbox, and the secret they log in with. */
final class Mailboxes {
    private Mailboxes() {}

    static Connection at(int port) {
        return Connections.of(Provider.MAIL)
                .account(
                        new ChannelAccount(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(
                                        "imap_host", "127.0.0.1",
                                        "imap_port", String.valueOf(port),
                                        "imap_tls", "false")),
                        FixedClock.START);
    }

    /** Gives every connection the same. */
    static SecretStore secret(String login, String password) {
        return secret(Map.of("login", login, "password", password));
    }

    static SecretStore secret(Map<String, String> values) {
        return new SecretStore() {
            @Override
            public Optional<StoredSecret> read(SecretPath path) {
                return Optional.of(new StoredSecret(values, 1));
            }

            @Override
            public long write(SecretPath path, Map<String, String> written, long expectedVersion) {
                throw new UnsupportedOperationException("read-only");
            }

            @Override
            public void erase(SecretPath path) {
                throw new UnsupportedOperationException("read-only");
            }
        };
    }
}
