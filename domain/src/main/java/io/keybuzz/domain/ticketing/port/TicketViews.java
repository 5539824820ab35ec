package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

/** The reading side of ticketing: each call is one query, answered with what is shown. */
public interface TicketViews {
    /** In the order that is asked for. On the platform scope the tickets of every tenant. */
    Page<TicketView> list(TicketQuery query, PageRequest page);

    Optional<TicketView> find(TicketId id);

    /** Oldest first, by creation and id; empty when there is no such ticket in scope. */
    Optional<Page<MessageView>> messages(TicketId ticket, PageRequest page);

    /** Oldest first, by creation and id; empty when there is no such ticket in scope. */
    Optional<Page<EventView>> events(TicketId ticket, PageRequest page);

    /** Whose ticket this is; answers for every tenant on the platform scope only. */
    Optional<TenantId> tenantOf(TicketId id);
}
