package io.keybuzz.adapters.inmemory;

import io.keybuzz.adapters.inmemory.automation.WaitingTickets;
import io.keybuzz.domain.automation.port.Unanswered.Waiting;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks through all tickets of the tenant; what PostgreSQL joins is told across contexts here. */
final class TicketsThatWait implements WaitingTickets {
    private static final Set<TicketStatus> OURS =
            EnumSet.of(TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ESCALATED);

    private final TicketViews tickets;

    TicketsThatWait(TicketViews tickets) {
        this.tickets = tickets;
    }

    @Override
    public Stream<Waiting> between(TenantId tenant, Instant from, Instant until) {
        TicketQuery all = TicketQuery.of(TicketFilter.any(), TicketSort.newest(), tenant.value(), until);
        return pages(page -> tickets.list(all, page))
                .filter(ticket -> waits(ticket, from, until))
                .flatMap(ticket -> latest(ticket).stream());
    }

    private static boolean waits(TicketView ticket, Instant from, Instant until) {
        Instant heard = ticket.lastCustomerMessageAt();
        Instant replied = ticket.lastReplyAt();
        return heard != null
                && OURS.contains(ticket.status())
                && ticket.mergedInto() == null
                && (replied == null || replied.isBefore(heard))
                && !heard.isBefore(from)
                && !heard.isAfter(until);
    }

    private Optional<Waiting> latest(TicketView ticket) {
        return pages(page -> tickets.messages(new TicketId(ticket.id()), page).orElseThrow())
                .filter(message -> message.senderType() == SenderType.CUSTOMER)
                .reduce((earlier, later) -> later)
                .map(message -> new Waiting(ticket.id(), message.id(), since(ticket, message)));
    }

    private static Instant since(TicketView ticket, MessageView message) {
        return Optional.ofNullable(ticket.lastCustomerMessageAt()).orElse(message.createdAt());
    }

    private static <T> Stream<T> pages(Function<PageRequest, Page<T>> fetch) {
        List<T> all = new ArrayList<>();
        Optional<PageKey> next = Optional.empty();
        do {
            Page<T> page = fetch.apply(new PageRequest(PageRequest.MAX_LIMIT, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all.stream();
    }
}
