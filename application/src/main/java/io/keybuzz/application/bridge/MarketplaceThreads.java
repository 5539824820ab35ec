package io.keybuzz.application.bridge;

import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.port.ChannelThreads;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where tickets become one, the marketplaces' conversations and messages are the one ticket's, too. */
public final class MarketplaceThreads implements ChannelThreads {
    private final Conversations conversations;
    private final ExternalMessages messages;

    public MarketplaceThreads(Conversations conversations, ExternalMessages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public void joined(Set<TicketId> parts, TicketId target) {
        conversations.move(values(parts), target.value());
        messages.move(values(parts), target.value());
    }

    @Override
    public void parted(TicketId part, TicketId target, Set<TicketId> family) {
        conversations.moveBack(target.value(), part.value(), values(family));
        messages.moveBack(target.value(), part.value(), values(family));
    }

    @Override
    public void split(TicketId from, TicketId to) {
        conversations.copy(from.value(), to.value());
    }

    private static Set<UUID> values(Set<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).collect(Collectors.toUnmodifiableSet());
    }
}
