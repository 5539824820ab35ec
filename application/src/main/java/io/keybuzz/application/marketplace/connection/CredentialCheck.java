package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.domain.shared.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps credentials and asks the channel whether they work; outside every unit of work, since both can be slow. A crash in
 * between leaves a draft, never a connection that was not proved.
 */
@Worker("whoever connects an account")
final class CredentialCheck {
    private final MarketplacePorts ports;

    CredentialCheck(MarketplacePorts ports) {
        this.ports = ports;
    }

    ConnectionDetail keepAndProve(ConnectionDetail detail, Credentials credentials, Instant now) {
        Connection connection = detail.connection();
        if (!credentials.isEmpty()) {
            keep(connection, credentials);
        }
        Optional<ConnectionProbe> probe = ports.channels().probeOf(connection);
        try {
            ChannelAccount account = probe.map(asked -> asked.probe(connection)).orElse(connection.account());
            requireSame(connection.account(), account);
            return settle(detail, account, now);
        } catch (ChannelTrouble trouble) {
            return settle(detail, trouble, now);
        } catch (SecretTrouble trouble) {
            throw unavailable();
        }
    }

    void erase(Connection connection) {
        try {
            ports.channels().connecting().secrets().ifPresent(store -> store.erase(pathOf(connection)));
        } catch (SecretTrouble trouble) {
            throw unavailable();
        }
    }

    private void keep(Connection connection, Credentials credentials) {
        SecretStore store = ports.channels().connecting().secrets().orElseThrow(CredentialCheck::unavailable);
        try {
            long version =
                    store.read(pathOf(connection)).map(StoredSecret::version).orElse(0L);
            store.write(pathOf(connection), credentials.values(), version);
        } catch (SecretTrouble trouble) {
            throw unavailable();
        }
    }

    private static void requireSame(ChannelAccount known, ChannelAccount proved) {
        boolean another = known.externalId().isPresent()
                && proved.externalId().isPresent()
                && !known.externalId().equals(proved.externalId());
        if (another) {
            throw ChannelTrouble.of(
                    ChannelTrouble.Kind.CREDENTIALS_REFUSED,
                    "another-account",
                    "These credentials belong to another seller account");
        }
    }

    /** Somebody else may have proved the account meanwhile: then it says so, and stays what it was. */
    private ConnectionDetail settle(ConnectionDetail detail, ChannelAccount account, Instant now) {
        Connection connected = detail.connection().account(account, now).status(ConnectionStatus.CONNECTED, now);
        try {
            return store(detail, connected, detail.health().succeeded(now));
        } catch (Refusal refusal) {
            if (refusal.code() == MarketplaceProblem.ACCOUNT_TAKEN) {
                settle(
                        detail,
                        ChannelTrouble.of(ChannelTrouble.Kind.NOT_ALLOWED, "account-taken", refusal.detail()),
                        now);
            }
            throw refusal;
        }
    }

    /** New credentials that do not work leave a draft a draft, and a connection without good ones without. */
    private ConnectionDetail settle(ConnectionDetail detail, ChannelTrouble trouble, Instant now) {
        return store(detail, detail.connection(), detail.health().failed(trouble, now));
    }

    private ConnectionDetail store(ConnectionDetail detail, Connection connection, ConnectionHealth health) {
        return ports.unitOfWork().run(new TenantScope.One(connection.tenant()), () -> {
            ports.stores().connections().save(connection);
            ports.stores().healths().save(connection.tenant(), connection.id(), health);
            return new ConnectionDetail(
                    connection, health, detail.lastMessageAt(), detail.nextPollAt(), detail.usualMessages());
        });
    }

    private static SecretPath pathOf(Connection connection) {
        return SecretPath.of(connection.tenant(), connection.channel(), connection.id());
    }

    private static RuntimeException unavailable() {
        return MarketplaceProblem.SECRETS_UNAVAILABLE.refuse(
                "Credentials cannot be kept right now; try again", Map.of("retryAfter", 30));
    }
}
