package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A ticket whose time passes as a test wants it. */
abstract class ClockedTicket {
    /** A Thursday, 11:00 in Paris. */
    static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    static final Author AGENT = Author.agent("agent-1", "Agathe");
    static final Author BUYER = Author.customer("Béatrice");
    static final DeskRules STANDARD = DeskRules.standard();

    private final AtomicLong last = new AtomicLong();
    final IdSource ids = () -> new UUID(0, last.incrementAndGet());
    final TenantId tenant = ids.next(TenantId::new);
    final List<TicketEvent> history = new ArrayList<>();
    final List<DomainEvent> news = new ArrayList<>();

    static Instant in(String time) {
        return NOW.plus(Duration.parse(time));
    }

    Ticket ticket(DeskRules rules, Channel channel) {
        NewTicket start = NewTicket.of(
                Origin.of(channel).withRoute(Optional.of(new ReplyRoute(ids.next()))),
                "Où est mon colis ?",
                new Customer(Optional.empty(), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
        Ticket ticket = Ticket.open(ids.next(TicketId::new), tenant, start, rules, ids, NOW);
        hear(ticket, NOW);
        return ticket;
    }

    /** As the store does: what is pending is kept, and the ticket goes on from what is stored, under these rules. */
    Ticket stored(Ticket ticket, DeskRules rules) {
        history.addAll(ticket.newHistory());
        news.addAll(ticket.pendingEvents());
        ticket.saved();
        return Ticket.restore(ticket.state(), rules, ids);
    }

    Ticket woken(Ticket ticket, DeskRules rules, Instant at) {
        Ticket loaded = stored(ticket, rules);
        loaded.wake(at, Optional::empty);
        return stored(loaded, rules);
    }

    static void hear(Ticket ticket, Instant at) {
        ticket.receive(BUYER, MessageBody.received("Bonjour ?"), MessageSource.MARKETPLACE, at, at);
    }

    static void answer(Ticket ticket, Instant at) {
        ticket.reply(AGENT, MessageBody.written("Demain."), Visibility.PUBLIC, MessageSource.API, at);
    }

    static void move(Ticket ticket, TicketStatus status, Instant at) {
        ticket.change(TicketChange.none().status(status), AGENT, at);
    }

    List<String> told(TicketEventType type) {
        return history.stream()
                .filter(it -> it.type() == type)
                .map(it -> it.payload().get("clock") + " " + it.payload().get("dueAt"))
                .toList();
    }

    static ClockExplanation explained(Ticket ticket, ClockKind kind, Instant at) {
        return ClockExplanation.of(
                ticket.state().clocks().of(kind).orElseThrow(),
                ticket.rules()
                        .terms(kind, ticket.state().channel(), ticket.state().priority()),
                at);
    }

    DeskRules office() {
        BusinessCalendar hours = new BusinessCalendar(
                ZoneId.of("Europe/Paris"),
                BusinessCalendar.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00", "17:00"),
                List.of());
        SlaCalendar calendar = SlaCalendar.named(ids.next(CalendarId::new), "Office", hours, NOW);
        SlaPolicy policy = new SlaPolicy(
                ids.next(PolicyId::new),
                1,
                "Office",
                Set.of(),
                Optional.of(calendar.id()),
                SlaPolicy.standardTargets(),
                WarningRule.standard(),
                NOW,
                NOW);
        return STANDARD.promising(SlaPlan.standard().with(calendar).with(policy));
    }
}
