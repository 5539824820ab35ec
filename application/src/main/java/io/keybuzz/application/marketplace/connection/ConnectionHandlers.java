package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.ProviderAccount;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
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

    private static ConnectionDetail require(MarketplaceStores stores, ConnectionId id, Instant now) {
        return stores.healths().details(Optional.of(id), now).stream()
                .findFirst()
                .orElseThrow(() -> MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection"));
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
            needs.require(command.account(), command.credentials());
            if (ports.stores().connections().list().size() >= ConnectionDesk.MOST) {
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
                    command.account(),
                    call.now(),
                    call.now());
            ports.stores().connections().save(draft);
            return new ConnectionDetail(draft, ConnectionHealth.unknown(), Optional.empty(), Optional.empty(), 0);
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
            ConnectionDetail detail = require(stores, command.connection(), call.now());
            ProviderAccount.of(detail.connection().provider()).require(command.credentials());
            if (detail.connection().status() == ConnectionStatus.DISCONNECTED) {
                throw MarketplaceProblem.CONNECTION_NOT_USABLE.refuse(
                        "The connection has ended; connect the account anew");
            }
            return detail;
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
            if (!connection.status().isUsable()) {
                throw MarketplaceProblem.CONNECTION_NOT_USABLE.refuse("The connection is not connected");
            }
            requireSomePause(detail.health(), call.now());
            stores.cursors().next(connection.tenant(), connection.id(), call.now());
            return new ConnectionDetail(
                    connection,
                    detail.health(),
                    detail.lastMessageAt(),
                    Optional.of(call.now()),
                    detail.usualMessages());
        }

        private static void requireSomePause(ConnectionHealth health, Instant now) {
            Instant earliest = health.lastSuccessAt()
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
                    require(stores, command.connection(), call.now()).connection();
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
