package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.presence.Unseen;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reading side of ticketing: each call is one query, answered with what is shown. */
public interface TicketViews {
    /** In the order that is asked for. On the platform scope the tickets of every tenant. */
    Page<TicketView> list(TicketQuery query, PageRequest page);

    Optional<TicketView> find(TicketId id);

    /** The ticket and who is at it now, in one question; nobody is, where a store does not keep that. */
    default Optional<TicketSight> look(TicketId id, Instant now) {
        return find(id).map(ticket -> new TicketSight(ticket, List.of()));
    }

    /** What the buyer has written since a message that somebody has seen. Asked of a ticket that is there. */
    default Unseen since(TicketId ticket, MessageId seen) {
        boolean known = false;
        Optional<MessageView> latest = Optional.empty();
        Optional<PageKey> next = Optional.empty();
        do {
            Optional<Page<MessageView>> page = messages(ticket, new PageRequest(PageRequest.MAX_LIMIT, next));
            for (MessageView message : page.map(Page::items).orElseGet(List::of)) {
                if (known && message.senderType() == SenderType.CUSTOMER) {
                    latest = Optional.of(message);
                }
                known |= message.id().equals(seen.value());
            }
            next = page.flatMap(Page::next);
        } while (next.isPresent());
        return new Unseen(known, latest);
    }

    /** Oldest first, by creation and id; empty when there is no such ticket in scope. */
    Optional<Page<MessageView>> messages(TicketId ticket, PageRequest page);

    /** Oldest first, by creation and id; of a part those of the whole. Empty when there is no such ticket in scope. */
    Optional<Page<EventView>> events(TicketId ticket, PageRequest page);

    /** Whose ticket this is; answers for every tenant on the platform scope only. */
    Optional<TenantId> tenantOf(TicketId id);
}
