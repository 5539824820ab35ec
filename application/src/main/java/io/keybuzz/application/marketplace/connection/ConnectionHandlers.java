package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.account.ProviderAccount;
import io.keybuzz.domain.marketplace.health.ChannelError;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done with connections inside a unit of work. */
final class ConnectionHandlers {
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(1);

    private ConnectionHandlers() {}

    static ConnectionDetail require(MarketplaceStores stores, ConnectionId id, Instant now) {
        return stores.healths().details(Optional.of(id), now).stream()
                .findFirst()
                .orElseThrow(ConnectionHandlers::notFound);
    }

    /** To be changed. */
    static ConnectionDetail lock(MarketplaceStores stores, ConnectionId id, Instant now) {
        return stores.healths().lock(id, now).orElseThrow(ConnectionHandlers::notFound);
    }

    private static Refusal notFound() {
        return MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection");
    }

    static void requireNotEnded(Connection connection) {
        if (connection.status() == ConnectionStatus.DISCONNECTED) {
            throw MarketplaceProblem.CONNECTION_NOT_USABLE.refuse("The connection has ended; connect the account anew");
        }
    }

    static final class ListConnectionsHandler implements UseCase<ListConnections, List<ConnectionDetail>> {
        private final MarketplaceStores stores;

        ListConnectionsHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public List<ConnectionDetail> handle(CallContext call, ListConnections query) {
            return stores.healths().details(Optional.empty(), call.now());
        }
    }

    static final class GetConnectionHandler implements UseCase<GetConnection, ConnectionDetail> {
        private final MarketplaceStores stores;

        GetConnectionHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public ConnectionDetail handle(CallContext call, GetConnection query) {
            return require(stores, query.connection(), call.now());
        }
    }

    static final class CreateConnectionHandler implements Change<CreateConnection, ConnectionDetail> {
        private final MarketplacePorts ports;

        CreateConnectionHandler(MarketplacePorts ports) {
            this.ports = ports;
        }

        @Override
        public ConnectionDetail handle(CallContext call, CreateConnection command) {
            TenantId tenant = call.requireTenant();
            ProviderAccount needs = ProviderAccount.of(command.provider());
            ChannelAccount account = needs.written(command.account(), command.credentials());
            needs.require(account, command.credentials());
            List<Connection> known = ports.stores().connections().list();
            requireNotBegun(known, command.provider(), account);
            if (known.size() >= ConnectionDesk.MOST) {
                throw MarketplaceProblem.TOO_MANY_CONNECTIONS.refuse(
                        "There may be " + ConnectionDesk.MOST + " connections");
            }
            ConnectionId id = ports.ids().next(ConnectionId::new);
            Connection draft = new Connection(
                    id,
                    tenant,
                    needs.channelFor(command.channel()),
                    command.provider(),
                    command.name(),
                    ConnectionStatus.DRAFT,
                    ports.channels().connecting().addresses().next(id),
                    account,
                    call.now(),
                    call.now());
            ports.stores().connections().save(draft);
            return new ConnectionDetail(draft, ConnectionHealth.unknown(), Optional.empty(), Optional.empty(), 0);
        }

        /** One of our own that was never proved is corrected, not made again. */
        private static void requireNotBegun(List<Connection> known, Provider provider, ChannelAccount account) {
            boolean begun = account.externalId().isPresent()
                    && known.stream()
                            .anyMatch(other -> other.status() != ConnectionStatus.DISCONNECTED
                                    && other.provider() == provider
                                    && other.account().isSameSeller(account));
            if (begun) {
                throw Connections.accountTaken();
            }
        }

        @Override
        public AuditNote note(CreateConnection command, ConnectionDetail result) {
            return AuditNote.of("connection", result.connection().id().value());
        }
    }

    static final class ReplaceCredentialsHandler implements Change<ReplaceCredentials, ConnectionDetail> {
        private final MarketplaceStores stores;

        ReplaceCredentialsHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public ConnectionDetail handle(CallContext call, ReplaceCredentials command) {
            ConnectionDetail detail = lock(stores, command.connection(), call.now());
            Connection connection = detail.connection();
            ProviderAccount needs = ProviderAccount.of(connection.provider());
            needs.requireFor(connection.account(), command.credentials());
            requireNotEnded(connection);
            if (connection.status() != ConnectionStatus.DRAFT) {
                return detail;
            }
            Connection corrected =
                    connection.account(needs.corrected(connection.account(), command.credentials()), call.now());
            stores.connections().save(corrected);
            return detail.with(corrected);
        }

        @Override
        public AuditNote note(ReplaceCredentials command, ConnectionDetail result) {
            return AuditNote.of("connection", result.connection().id().value(), "credentials");
        }
    }

    static final class PollConnectionHandler implements Change<PollConnection, ConnectionDetail> {
        private final MarketplaceStores stores;

        PollConnectionHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public ConnectionDetail handle(CallContext call, PollConnection command) {
            ConnectionDetail detail = require(stores, command.connection(), call.now());
            Connection connection = detail.connection();
            if (connection.status() == ConnectionStatus.DRAFT) {
                requireSomePause(detail.health().lastError().map(ChannelError::at), detail.health(), call.now());
                return detail;
            }
            if (!connection.status().isUsable()) {
                throw MarketplaceProblem.CONNECTION_NOT_USABLE.refuse(
                        "The connection needs new credentials, or has ended");
            }
            requireSomePause(detail.health().lastSuccessAt(), detail.health(), call.now());
            stores.cursors().next(connection.tenant(), connection.id(), call.now());
            return new ConnectionDetail(
                    connection,
                    detail.health(),
                    detail.lastMessageAt(),
                    Optional.of(call.now()),
                    detail.usualMessages());
        }

        private static void requireSomePause(Optional<Instant> lastAsked, ConnectionHealth health, Instant now) {
            Instant earliest = lastAsked
                    .map(last -> last.plus(BETWEEN_POLLS))
                    .filter(now::isBefore)
                    .or(() -> health.openUntil().filter(now::isBefore))
                    .orElse(now);
            if (earliest.isAfter(now)) {
                long wait = Math.max(1, Duration.between(now, earliest).toSeconds());
                throw MarketplaceProblem.POLLED_JUST_NOW.refuse(
                        "The channel was asked a moment ago, or asks to be left alone", Map.of("retryAfter", wait));
            }
        }

        @Override
        public AuditNote note(PollConnection command, ConnectionDetail result) {
            return AuditNote.of("connection", result.connection().id().value(), "nextPollAt");
        }
    }

    static final class DisconnectConnectionHandler implements Change<DisconnectConnection, Connection> {
        private final MarketplaceStores stores;

        DisconnectConnectionHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public Connection handle(CallContext call, DisconnectConnection command) {
            Connection connection =
                    lock(stores, command.connection(), call.now()).connection();
            if (connection.status() == ConnectionStatus.DISCONNECTED) {
                return connection;
            }
            Connection ended = connection.status(ConnectionStatus.DISCONNECTED, call.now());
            stores.connections().save(ended);
            return ended;
        }

        @Override
        public AuditNote note(DisconnectConnection command, Connection result) {
            return AuditNote.of("connection", result.id().value(), "status");
        }
    }
}
