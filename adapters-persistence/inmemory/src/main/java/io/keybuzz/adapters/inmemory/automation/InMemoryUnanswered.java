package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.automation.port.Unanswered;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks through all tickets of the tenant. */
final class InMemoryUnanswered implements Unanswered {
    private static final Set<TicketStatus> OURS =
            EnumSet.of(TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.ESCALATED);
    private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::since)
            .thenComparing(waiting -> waiting.ticket().toString());

    private final InMemoryDatabase database;
    private final InMemoryAiRules rules;
    private final InMemoryExecutions executions;
    private final TicketViews tickets;

    InMemoryUnanswered(
            InMemoryDatabase database, InMemoryAiRules rules, InMemoryExecutions executions, TicketViews tickets) {
        this.database = database;
        this.rules = rules;
        this.executions = executions;
        this.tickets = tickets;
    }

    @Override
    public List<Watching> watching() {
        database.session().requireQueues();
        return rules.watching();
    }

    @Override
    public List<Waiting> over(AiRuleId rule, Instant from, Instant until, Optional<Waiting> after, int limit) {
        UUID tenant = database.session().requireTenant().value();
        TicketQuery all = TicketQuery.of(TicketFilter.any(), TicketSort.newest(), tenant, until);
        return pages(page -> tickets.list(all, page))
                .filter(ticket -> waits(ticket, from, until))
                .flatMap(ticket -> latest(ticket).stream())
                .filter(waiting -> !executions.ranOver(waiting.message()).contains(rule))
                .filter(waiting ->
                        after.filter(it -> ORDER.compare(waiting, it) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(limit)
                .toList();
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
