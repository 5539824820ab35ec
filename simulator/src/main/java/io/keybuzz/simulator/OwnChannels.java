package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.ApiChannels;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.mail.RandomInboundAddresses;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real adapters, each speaking to one seller's fakes alone. */
record OwnChannels(TenantId tenant, ApiChannels api, MarketplaceAdapters mail) {
    /** Those of several sellers, as the application's ports want them. */
    static Channels all(List<OwnChannels> own, SecretStore secrets) {
        return new Channels(
                own.stream().flatMap(OwnChannels::sources).toList(),
                own.get(0)
                        .api()
                        .beside(MarketplaceAdapters.inMemory(), ConnectionParts.none())
                        .parsers(),
                own.stream().flatMap(OwnChannels::senders).toList(),
                own.stream().flatMap(OwnChannels::probes).toList(),
                List.of(),
                new ConnectionParts(Optional.of(secrets), new RandomInboundAddresses("inbound.simulation.example")));
    }

    Stream<InboundMessageSource> sources() {
        return api.sources().stream().map(source -> new OwnSource(tenant, source));
    }

    Stream<MessageSender> senders() {
        return Stream.of(api.senders(), mail.senders())
                .flatMap(List::stream)
                .map(sender -> new OwnSender(tenant, sender));
    }

    Stream<ConnectionProbe> probes() {
        return api.probes().stream().map(probe -> new OwnProbe(tenant, probe));
    }

    private record OwnSource(TenantId tenant, InboundMessageSource source) implements InboundMessageSource {
        @Override
        public boolean serves(Connection connection) {
            return connection.tenant().equals(tenant) && source.serves(connection);
        }

        @Override
        public Batch fetch(Connection connection, Optional<String> cursor) {
            return source.fetch(connection, cursor);
        }

        @Override
        public Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
            return source.fetch(connection, cursor, alive);
        }
    }

    private record OwnSender(TenantId tenant, MessageSender sender) implements MessageSender {
        @Override
        public boolean serves(Connection connection) {
            return connection.tenant().equals(tenant) && sender.serves(connection);
        }

        @Override
        public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
            return sender.send(connection, conversation, message);
        }

        @Override
        public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
            return sender.reconcile(connection, conversation, message);
        }
    }

    private record OwnProbe(TenantId tenant, ConnectionProbe probe) implements ConnectionProbe {
        @Override
        public boolean serves(Connection connection) {
            return connection.tenant().equals(tenant) && probe.serves(connection);
        }

        @Override
        public ChannelAccount probe(Connection connection) {
            return probe.probe(connection);
        }
    }
}
