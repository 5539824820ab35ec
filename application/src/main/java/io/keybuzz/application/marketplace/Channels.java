package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.util.List;
import java.util.Optional;

/**
 * The adapters that speak for connections; the first that serves one is used.
 *
 * @param connecting what connecting an account takes
 */
public record Channels(
        List<InboundMessageSource> sources,
        List<InboundParser> parsers,
        List<MessageSender> senders,
        List<ConnectionProbe> probes,
        List<OrderContexts> orders,
        ConnectionParts connecting) {
    public Channels {
        probes = List.copyOf(probes);
        orders = List.copyOf(orders);
        sources = List.copyOf(sources);
        parsers = List.copyOf(parsers);
        senders = List.copyOf(senders);
    }

    /** Channels that need no credentials. */
    public Channels(List<InboundMessageSource> sources, List<InboundParser> parsers, List<MessageSender> senders) {
        this(sources, parsers, senders, List.of(), List.of(), ConnectionParts.none());
    }

    /** No channel at all: tickets are opened by hand only. */
    public static Channels none() {
        return new Channels(List.of(), List.of(), List.of());
    }

    Optional<InboundMessageSource> sourceOf(Connection connection) {
        return sources.stream().filter(source -> source.serves(connection)).findFirst();
    }

    public Optional<InboundParser> parserOf(Connection connection) {
        return parsers.stream().filter(parser -> parser.serves(connection)).findFirst();
    }

    Optional<MessageSender> senderOf(Connection connection) {
        return senders.stream().filter(sender -> sender.serves(connection)).findFirst();
    }

    public Optional<ConnectionProbe> probeOf(Connection connection) {
        return probes.stream().filter(probe -> probe.serves(connection)).findFirst();
    }

    public Optional<OrderContexts> ordersOf(Connection connection) {
        return orders.stream().filter(context -> context.serves(connection)).findFirst();
    }
}
