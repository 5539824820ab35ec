package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.account.ProviderAccount;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
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
import java.util.function.UnaryOperator;

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
            return settle(connection, account, now);
        } catch (ChannelTrouble trouble) {
            return settle(connection, trouble, now);
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
            store.write(
                    pathOf(connection),
                    needs(connection).kept(connection.account(), credentials).values(),
                    version);
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
    private ConnectionDetail settle(Connection asked, ChannelAccount found, Instant now) {
        try {
            return store(asked, stored -> connected(asked, found, stored, now), now);
        } catch (Refusal refusal) {
            if (refusal.code() == MarketplaceProblem.ACCOUNT_TAKEN) {
                settle(
                        asked,
                        ChannelTrouble.of(ChannelTrouble.Kind.NOT_ALLOWED, "account-taken", refusal.detail()),
                        now);
            }
            throw refusal;
        }
    }

    /** New credentials that do not work leave a draft a draft, and a connection without good ones without. */
    private ConnectionDetail settle(Connection asked, ChannelTrouble trouble, Instant now) {
        return store(asked, stored -> stored.with(stored.health().failed(trouble, now)), now);
    }

    private static ConnectionDetail connected(
            Connection asked, ChannelAccount found, ConnectionDetail stored, Instant now) {
        Connection current = stored.connection();
        return stored.with(current.account(current.account().learned(asked.account(), found), now)
                        .status(ConnectionStatus.CONNECTED, now))
                .with(stored.health().succeeded(now));
    }

    /**
     * Asking took a while. What was found out holds for the account that was asked about: who named another one meanwhile has that
     * one asked. What has ended stays so, and nothing secret is left of it.
     */
    private ConnectionDetail store(Connection asked, UnaryOperator<ConnectionDetail> outcome, Instant now) {
        ConnectionDetail settled = ports.unitOfWork().run(new TenantScope.One(asked.tenant()), () -> {
            ConnectionDetail stored = ConnectionHandlers.lock(ports.stores(), asked.id(), now);
            return needs(asked).isStill(asked.account(), stored.connection().account()) && !isOver(stored)
                    ? saved(stored, outcome.apply(stored))
                    : stored;
        });
        if (isOver(settled)) {
            erase(asked);
            ConnectionHandlers.requireNotEnded(settled.connection());
        }
        return settled;
    }

    private ConnectionDetail saved(ConnectionDetail before, ConnectionDetail after) {
        Connection connection = after.connection();
        if (!connection.equals(before.connection())) {
            ports.stores().connections().save(connection);
        }
        ports.stores().healths().save(connection.tenant(), connection.id(), after.health());
        return after;
    }

    private static boolean isOver(ConnectionDetail detail) {
        return detail.connection().status() == ConnectionStatus.DISCONNECTED;
    }

    private static ProviderAccount needs(Connection connection) {
        return ProviderAccount.of(connection.provider());
    }

    private static SecretPath pathOf(Connection connection) {
        return SecretPath.of(connection.tenant(), connection.channel(), connection.id());
    }

    private static RuntimeException unavailable() {
        return MarketplaceProblem.SECRETS_UNAVAILABLE.refuse(
                "Credentials cannot be kept right now; try again", Map.of("retryAfter", 30));
    }
}
