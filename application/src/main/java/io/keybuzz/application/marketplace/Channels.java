package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.util.List;
import java.util.Optional;

/** The adapters that speak for connections; the first that serves one is used. */
public record Channels(List<InboundMessageSource> sources, List<InboundParser> parsers, List<MessageSender> senders) {
    public Channels {
        sources = List.copyOf(sources);
        parsers = List.copyOf(parsers);
        senders = List.copyOf(senders);
    }

    /** No channel at all: tickets are opened by hand only. */
    public static Channels none() {
        return new Channels(List.of(), List.of(), List.of());
    }

    Optional<InboundMessageSource> sourceOf(Connection connection) {
        return sources.stream().filter(source -> source.serves(connection)).findFirst();
    }

    Optional<InboundParser> parserOf(Connection connection) {
        return parsers.stream().filter(parser -> parser.serves(connection)).findFirst();
    }

    Optional<MessageSender> senderOf(Connection connection) {
        return senders.stream().filter(sender -> sender.serves(connection)).findFirst();
    }
}
