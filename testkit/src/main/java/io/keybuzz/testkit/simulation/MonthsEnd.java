package io.keybuzz.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.billing.GetTicketUsage;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.views.CountViews;
import io.keybuzz.application.ticketing.views.CreateView;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What has to be true when a simulated month is over. Counts what it looked at, so that looking at nothing is seen. */
public final class MonthsEnd {
    private final SimulatedMonth month;
    private int tickets;
    private int events;
    private int messages;
    private int breaches;
    private int expected;
    private int counts;

    private MonthsEnd(SimulatedMonth month) {
        this.month = month;
    }

    /**
     * Checks every ticket of every desk.
     *
     * @return what was looked at, in a sentence
     */
    public static String check(SimulatedMonth month) {
        MonthsEnd end = new MonthsEnd(month);
        month.desks().forEach(end::check);
        assertThat(end.tickets).isEqualTo(month.tickets());
        return String.format(
                "%d tickets (%d follow-ups), %d messages, %d events replayed, %d breaches of which %d were worked out"
                        + " again, %d view counts",
                end.tickets, month.followUps(), end.messages, end.events, end.breaches, end.expected, end.counts);
    }

    private void check(SimulatedDesk desk) {
        CallContext call = desk.owner(month.now());
        List<TicketView> all =
                all(page -> month.application().ticketing().list(call, new ListTickets(TicketFilter.any(), page)));
        tickets += all.size();
        all.forEach(ticket -> check(desk, call, ticket));
        checkCounts(call, all);
    }

    private void check(SimulatedDesk desk, CallContext call, TicketView ticket) {
        TicketId id = new TicketId(ticket.id());
        List<EventView> history =
                all(page -> month.application().ticketing().events(call, new ListTicketEvents(id, page)));
        List<MessageView> said =
                all(page -> month.application().ticketing().messages(call, new ListMessages(id, page)));
        events += history.size();
        messages += said.size();
        SimulatedMonth.Begun begun = month.begun(id);
        assertThat(Replay.of(begun, history)).as("history of %s", id).isEqualTo(Replay.shown(ticket));
        assertThat(said).as("messages of %s", id).hasSize(ticket.messageCount());
        assertThat(history).extracting(EventView::version).isSorted();
        assertThat(history).extracting(EventView::createdAt).isSorted();
        assertThat(history.get(history.size() - 1).version()).isLessThanOrEqualTo(ticket.version());
        assertThat(month.application()
                        .billing()
                        .usage(call, new GetTicketUsage(ticket.id()))
                        .humanMessagesCount())
                .as("usage of %s", id)
                .isEqualTo(said.stream()
                        .filter(message -> message.senderType() == SenderType.AGENT)
                        .count());
        checkBreaches(desk, ticket, begun.priority(), history);
    }

    private void checkBreaches(SimulatedDesk desk, TicketView ticket, TicketPriority first, List<EventView> history) {
        Map<ClockKind, Integer> said = new EnumMap<>(ClockKind.class);
        Map<String, TicketEventType> last = new HashMap<>();
        for (EventView event : history) {
            if (event.type() == TicketEventType.SLA_BREACHED || event.type() == TicketEventType.SLA_RESTORED) {
                String clock = event.payload().getOrDefault("clock", "");
                boolean breach = event.type() == TicketEventType.SLA_BREACHED;
                assertThat(last.put(clock, event.type()))
                        .as("before %s of %s of %s", event.type(), clock, ticket.id())
                        .isNotEqualTo(event.type())
                        .satisfies(
                                before -> assertThat(breach || before != null).isTrue());
                if (breach) {
                    breaches++;
                    said.merge(ClockKind.valueOf(clock.toUpperCase(Locale.ROOT)), 1, Integer::sum);
                }
            }
        }
        desk.steadyTargets().ifPresent(targets -> {
            Map<ClockKind, Integer> worked = ExpectedBreaches.of(
                    first,
                    ticket.createdAt(),
                    history,
                    month.now(),
                    (kind, priority) -> kind == ClockKind.MARKETPLACE
                            ? MarketplaceClocks.standard().of(ticket.channel())
                            : Optional.ofNullable(targets.get(priority)).flatMap(it -> it.of(kind)));
            assertThat(said).as("breaches of %s", ticket.id()).isEqualTo(worked);
            expected += worked.values().stream().mapToInt(Integer::intValue).sum();
        });
    }

    private void checkCounts(CallContext call, List<TicketView> all) {
        Map<UUID, Long> wanted = new LinkedHashMap<>();
        int position = 0;
        for (View view : views(month.now())) {
            UUID id = month.application()
                    .ticketing()
                    .desk()
                    .views()
                    .create(
                            call,
                            new CreateView(
                                    "View " + position,
                                    Audience.Kind.TENANT,
                                    Optional.empty(),
                                    view.filter(),
                                    TicketSort.newest(),
                                    position++))
                    .id()
                    .value();
            wanted.put(id, all.stream().filter(view.counts()).count());
        }
        month.application()
                .ticketing()
                .desk()
                .views()
                .counts(call, new CountViews())
                .forEach(count -> {
                    assertThat(count.more()).isFalse();
                    assertThat((long) count.count())
                            .isEqualTo(wanted.remove(count.view().value()));
                    counts++;
                });
        assertThat(wanted).isEmpty();
    }

    private static List<View> views(Instant now) {
        return List.of(
                new View(
                        TicketFilter.of(Condition.is(FilterField.STATUS, "open", "escalated")),
                        it -> it.status() == TicketStatus.OPEN || it.status() == TicketStatus.ESCALATED),
                new View(
                        TicketFilter.of(
                                Condition.is(FilterField.PRIORITY, "urgent"),
                                Condition.is(FilterField.CHANNEL, "amazon")),
                        it -> it.priority() == TicketPriority.URGENT && it.channel() == Channel.AMAZON),
                new View(
                        TicketFilter.of(Condition.is(FilterField.TAG, "vip", "fraud")),
                        it -> it.tags().contains("vip") || it.tags().contains("fraud")),
                new View(
                        TicketFilter.of(Condition.is(FilterField.OVERDUE, "true")),
                        it -> it.dueAt() != null && it.dueAt().isBefore(now)),
                new View(
                        TicketFilter.of(Condition.is(FilterField.SNOOZED, "true")),
                        it -> it.snoozedUntil() != null && it.snoozedUntil().isAfter(now)),
                new View(
                        TicketFilter.of(
                                Condition.is(FilterField.CATEGORY, "returns"),
                                Condition.is(FilterField.SENTIMENT, "angry")),
                        it -> "returns".equals(it.category()) && "angry".equals(it.sentiment())),
                new View(
                        TicketFilter.of(
                                Condition.after(FilterField.LAST_CUSTOMER_MESSAGE_AT, now.minus(Duration.ofDays(3)))),
                        it -> it.lastCustomerMessageAt() != null
                                && it.lastCustomerMessageAt().isAfter(now.minus(Duration.ofDays(3)))),
                new View(
                        TicketFilter.of(Condition.is(FilterField.ASSIGNEE, "none")),
                        it -> it.assigneeUserId() == null));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> ask) {
        List<T> all = new ArrayList<>();
        Page<T> page = ask.apply(PageRequest.first(PageRequest.MAX_LIMIT));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = ask.apply(new PageRequest(PageRequest.MAX_LIMIT, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    private record View(TicketFilter filter, Predicate<TicketView> counts) {}
}
