package io.keybuzz.testkit.contract;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One store with all its ports, as the contracts see it. Every test method gets one that is empty; its outbox knows
 * {@link #SUBSCRIPTIONS}.
 */
public interface StoreFixture {
    /** Nobody hears {@code ticketing.message-added}: an event without subscriber must leave nothing behind. */
    Subscriptions SUBSCRIPTIONS = new Subscriptions(Map.of(
            TicketOpened.TYPE, List.of("welcome"),
            OutboundQueued.TYPE, List.of("sender"),
            Noted.TYPE, List.of("left"),
            Noted.TYPE_FOR_TWO, List.of("left", "right")));

    UnitOfWork unitOfWork();

    Outbox outbox();

    Tenants tenants();

    Users users();

    Teams teams();

    Credentials credentials();

    Tickets tickets();

    TicketViews ticketViews();

    TicketUsages ticketUsages();

    Connections connections();

    RawInbox rawInbox();

    ExternalMessages externalMessages();

    Conversations conversations();

    SyncCursors syncCursors();

    OutboundMessages outboundMessages();

    IdSource ids();

    /** The instant the tests hand to the domain. */
    Instant now();

    /**
     * Lets time pass for everything the store measures by its own clock: leases and pauses. A store whose clock cannot be
     * moved puts the stored instants back by as much instead.
     */
    void elapse(Duration time);
}
