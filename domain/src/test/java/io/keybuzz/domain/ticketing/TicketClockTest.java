package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.event.SlaBreached;
import io.keybuzz.domain.ticketing.event.SlaWarning;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import io.keybuzz.domain.ticketing.sla.ClockExplanation.StepKind;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.ClockState;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketClockTest {
    /** A Thursday, 11:00 in Paris. */
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private static final Author AGENT = Author.agent("agent-1", "Agathe");
    private static final Author BUYER = Author.customer("Béatrice");
    private static final DeskRules STANDARD = DeskRules.standard();

    private final AtomicLong last = new AtomicLong();
    private final IdSource ids = () -> new UUID(0, last.incrementAndGet());
    private final TenantId tenant = ids.next(TenantId::new);
    private final List<TicketEvent> history = new ArrayList<>();
    private final List<DomainEvent> news = new ArrayList<>();

    private static Instant in(String time) {
        return NOW.plus(Duration.parse(time));
    }

    private Ticket ticket(DeskRules rules, Channel channel) {
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
    private Ticket stored(Ticket ticket, DeskRules rules) {
        history.addAll(ticket.newHistory());
        news.addAll(ticket.pendingEvents());
        ticket.saved();
        return Ticket.restore(ticket.state(), rules, ids);
    }

    private Ticket woken(Ticket ticket, DeskRules rules, Instant at) {
        Ticket loaded = stored(ticket, rules);
        loaded.wake(at);
        return stored(loaded, rules);
    }

    private static void hear(Ticket ticket, Instant at) {
        ticket.receive(BUYER, MessageBody.received("Bonjour ?"), MessageSource.MARKETPLACE, at, at);
    }

    private static void answer(Ticket ticket, Instant at) {
        ticket.reply(AGENT, MessageBody.written("Demain."), Visibility.PUBLIC, MessageSource.API, at);
    }

    private static void move(Ticket ticket, TicketStatus status, Instant at) {
        ticket.change(TicketChange.none().status(status), AGENT, at);
    }

    private List<String> told(TicketEventType type) {
        return history.stream()
                .filter(it -> it.type() == type)
                .map(it -> it.payload().get("clock") + " " + it.payload().get("dueAt"))
                .toList();
    }

    private static ClockExplanation explained(Ticket ticket, ClockKind kind, Instant at) {
        return ClockExplanation.of(
                ticket.state().clocks().of(kind).orElseThrow(),
                ticket.rules()
                        .terms(kind, ticket.state().channel(), ticket.state().priority()),
                at);
    }

    private DeskRules office() {
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

    @Test
    void a_new_ticket_has_the_marketplaces_clock_and_the_seeds_own() {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);

        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).dueAt()).contains(in("PT24H"));
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).dueAt()).contains(in("PT4H"));
        assertThat(explained(ticket, ClockKind.RESOLUTION, NOW).dueAt()).contains(in("PT24H"));
        assertThat(ticket.state().clocks().of(ClockKind.NEXT_RESPONSE)).isEmpty();
        assertThat(ticket.state().clocks().dueAt()).contains(in("PT4H"));
        assertThat(ticket.state().clocks().wakeAt()).contains(in("PT3H12M"));
    }

    @Test
    void a_marketplace_without_a_rule_has_no_deadline_of_its_own() {
        Ticket ticket = ticket(STANDARD, Channel.CDISCOUNT);

        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).state()).isEqualTo(ClockState.UNPROMISED);
        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).dueAt()).isEmpty();
    }

    @Test
    void people_are_warned_once_and_a_missed_deadline_is_said_once() {
        Ticket ticket = ticket(STANDARD, Channel.MANUAL);

        ticket = woken(ticket, STANDARD, in("PT3H12M"));
        ticket = woken(ticket, STANDARD, in("PT3H13M"));
        assertThat(news.stream().filter(SlaWarning.class::isInstance)).hasSize(1);
        assertThat(told(TicketEventType.SLA_BREACHED)).isEmpty();
        assertThat(ticket.state().clocks().wakeAt()).contains(in("PT4H"));

        ticket = woken(ticket, STANDARD, in("PT4H"));
        ticket = woken(ticket, STANDARD, in("PT5H"));
        assertThat(told(TicketEventType.SLA_BREACHED)).containsExactly("first_response " + in("PT4H"));
        assertThat(news.stream().filter(SlaBreached.class::isInstance)).hasSize(1);
        assertThat(ticket.state().clocks().dueAt()).contains(in("PT4H"));

        answer(ticket, in("PT6H"));
        ticket = stored(ticket, STANDARD);
        assertThat(told(TicketEventType.SLA_RESTORED)).containsExactly("first_response " + in("PT4H"));
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, in("PT6H")).state())
                .isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void a_wake_that_comes_too_early_changes_nothing() {
        Ticket ticket = stored(ticket(STANDARD, Channel.AMAZON), STANDARD);

        assertThat(ticket.wake(in("PT3H"))).isFalse();
        assertThat(ticket.newHistory()).isEmpty();
    }

    @Test
    void a_clock_that_jumps_48_hours_says_each_breach_once_and_nothing_again_when_it_jumps_back() {
        Ticket ticket = woken(ticket(STANDARD, Channel.AMAZON), STANDARD, in("PT48H"));

        assertThat(told(TicketEventType.SLA_BREACHED))
                .containsExactlyInAnyOrder(
                        "marketplace " + in("PT24H"), "first_response " + in("PT4H"), "resolution " + in("PT24H"));
        assertThat(news.stream().filter(SlaWarning.class::isInstance)).isEmpty();
        assertThat(ticket.state().clocks().wakeAt()).isEmpty();

        ticket = woken(ticket, STANDARD, in("PT1H"));
        woken(ticket, STANDARD, in("PT49H"));
        assertThat(told(TicketEventType.SLA_BREACHED)).hasSize(3);
        assertThat(told(TicketEventType.SLA_RESTORED)).isEmpty();
        List<Instant> times = history.stream().map(TicketEvent::createdAt).toList();
        assertThat(times).isSorted();
    }

    @Test
    void an_answer_that_comes_too_late_is_late_even_if_nobody_has_looked() {
        Ticket ticket = stored(ticket(STANDARD, Channel.MANUAL), STANDARD);

        answer(ticket, in("PT4H1S"));
        stored(ticket, STANDARD);

        assertThat(told(TicketEventType.SLA_BREACHED)).hasSize(1);
        assertThat(told(TicketEventType.SLA_RESTORED)).isEqualTo(told(TicketEventType.SLA_BREACHED));
    }

    @Test
    void each_message_of_the_buyer_restarts_the_marketplaces_clock_and_not_our_own() {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);
        hear(ticket, in("PT3H"));

        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).dueAt()).contains(in("PT27H"));
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).dueAt()).contains(in("PT4H"));

        answer(ticket, in("PT3H30M"));
        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).state()).isEqualTo(ClockState.MET);
        hear(ticket, in("PT5H"));
        hear(ticket, in("PT6H"));
        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).dueAt()).contains(in("PT30H"));
        assertThat(explained(ticket, ClockKind.NEXT_RESPONSE, NOW).dueAt()).contains(in("PT9H"));
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_note_and_a_message_of_the_marketplace_itself_answer_nobody() {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);
        ticket.reply(AGENT, MessageBody.written("Hm."), Visibility.INTERNAL, MessageSource.API, in("PT1H"));
        ticket.receive(Author.system("AMAZON"), MessageBody.received("!"), MessageSource.MARKETPLACE, NOW, in("PT2H"));

        assertThat(ticket.state().clocks().isActive(ClockKind.MARKETPLACE)).isTrue();
        assertThat(ticket.state().clocks().isActive(ClockKind.FIRST_RESPONSE)).isTrue();
    }

    @Test
    void an_answer_written_at_the_marketplace_is_an_answer() {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);
        ticket.receive(AGENT, MessageBody.received("Demain."), MessageSource.MARKETPLACE, NOW, in("PT1H"));

        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).state()).isEqualTo(ClockState.MET);
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void our_own_clocks_stand_still_while_the_buyer_is_waited_for() {
        Ticket ticket = ticket(STANDARD, Channel.MANUAL);
        answer(ticket, in("PT1H"));
        assertThat(explained(ticket, ClockKind.RESOLUTION, in("PT9H")).state()).isEqualTo(ClockState.PAUSED);
        assertThat(explained(ticket, ClockKind.RESOLUTION, in("PT9H")).remaining())
                .isEqualTo(Duration.ofHours(23));
        assertThat(ticket.state().clocks().dueAt()).isEmpty();

        hear(ticket, in("PT11H"));

        ClockExplanation resolution = explained(ticket, ClockKind.RESOLUTION, in("PT11H"));
        assertThat(resolution.dueAt()).contains(in("PT34H"));
        assertThat(resolution.steps().stream().map(ClockExplanation.Step::kind))
                .containsExactly(StepKind.START, StepKind.COUNTED, StepKind.PAUSED, StepKind.COUNTED, StepKind.DUE);
        assertThat(resolution.steps().get(1).counted()).isEqualTo(Duration.ofHours(1));
        assertThat(resolution.steps().get(3).counted()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void more_pauses_than_are_kept_one_by_one_change_no_deadline() {
        Ticket ticket = ticket(office(), Channel.MANUAL);
        Instant at = NOW;
        for (int i = 0; i < 80; i++) {
            answer(ticket, at.plusSeconds(60));
            hear(ticket, at.plusSeconds(120));
            at = at.plusSeconds(120);
        }

        ClockExplanation resolution = explained(ticket, ClockKind.RESOLUTION, at);
        assertThat(resolution.counted()).isEqualTo(Duration.ofMinutes(80));
        assertThat(resolution.clock().pauses()).hasSize(50);
        assertThat(resolution.remaining()).isEqualTo(Duration.ofHours(24).minusMinutes(80));
    }

    @Test
    void our_own_clocks_keep_office_hours_and_the_marketplaces_does_not() {
        Ticket ticket = ticket(office(), Channel.AMAZON);

        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).dueAt()).contains(in("PT4H"));
        assertThat(explained(ticket, ClockKind.RESOLUTION, NOW).dueAt())
                .contains(Instant.parse("2026-01-20T10:00:00Z"));
        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).dueAt()).contains(in("PT24H"));
    }

    @Test
    void another_priority_has_other_deadlines() {
        Ticket ticket = ticket(STANDARD, Channel.MANUAL);

        ticket.change(TicketChange.none().priority(TicketPriority.URGENT), AGENT, in("PT2H"));
        ticket = stored(ticket, STANDARD);
        assertThat(told(TicketEventType.SLA_BREACHED)).containsExactly("first_response " + in("PT1H"));

        ticket.change(TicketChange.none().priority(TicketPriority.LOW), AGENT, in("PT2H1M"));
        ticket = stored(ticket, STANDARD);
        assertThat(told(TicketEventType.SLA_RESTORED)).containsExactly("first_response " + in("PT1H"));
        assertThat(ticket.state().clocks().dueAt()).contains(in("PT8H"));
        assertThat(ticket.state().clocks().wakeAt()).contains(in("PT6H24M"));
    }

    @Test
    void new_terms_hold_for_open_tickets_once_they_are_woken() {
        Ticket ticket = woken(ticket(STANDARD, Channel.AMAZON), STANDARD, in("PT5H"));
        assertThat(told(TicketEventType.SLA_BREACHED)).containsExactly("first_response " + in("PT4H"));

        DeskRules generous = STANDARD.under(new MarketplaceClocks(Map.of(Channel.AMAZON, Duration.ofHours(48))))
                .promising(SlaPlan.standard()
                        .with(new SlaPolicy(
                                ids.next(PolicyId::new),
                                1,
                                "None",
                                Set.of(Channel.AMAZON),
                                Optional.empty(),
                                Map.of(),
                                WarningRule.standard(),
                                NOW,
                                NOW)));
        ticket = woken(ticket, generous, in("PT5H1M"));

        assertThat(told(TicketEventType.SLA_RESTORED)).containsExactly("first_response " + in("PT4H"));
        assertThat(ticket.state().clocks().dueAt()).contains(in("PT48H"));
    }

    @Test
    void resolving_meets_one_clock_and_stops_the_others_and_reopening_starts_anew() {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);
        move(ticket, TicketStatus.RESOLVED, in("PT1H"));

        assertThat(explained(ticket, ClockKind.RESOLUTION, NOW).state()).isEqualTo(ClockState.MET);
        assertThat(explained(ticket, ClockKind.MARKETPLACE, NOW).state()).isEqualTo(ClockState.STOPPED);
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).state()).isEqualTo(ClockState.STOPPED);
        assertThat(ticket.state().clocks().dueAt()).isEmpty();
        assertThat(ticket.state().clocks().wakeAt()).isEmpty();

        hear(ticket, in("PT2H"));
        assertThat(explained(ticket, ClockKind.RESOLUTION, NOW).dueAt()).contains(in("PT26H"));
        assertThat(explained(ticket, ClockKind.FIRST_RESPONSE, NOW).dueAt()).contains(in("PT6H"));
    }

    @Test
    void a_snooze_ends_by_itself_and_is_written_down() {
        Ticket ticket = ticket(STANDARD, Channel.MANUAL);
        answer(ticket, in("PT1M"));
        ticket.change(TicketChange.none().snoozedUntil(Edit.to(in("PT2H"))), AGENT, in("PT2M"));
        assertThat(ticket.state().clocks().wakeAt()).contains(in("PT2H"));

        ticket = woken(ticket, STANDARD, in("PT2H"));

        assertThat(ticket.state().moments().snoozedUntil()).isEmpty();
        TicketEvent event = history.get(history.size() - 1);
        assertThat(event.actorType()).isEqualTo(ActorType.SYSTEM);
        assertThat(event.payload())
                .containsEntry("field", "snoozedUntil")
                .containsEntry("from", in("PT2H").toString());
    }

    @Test
    void a_ticket_nobody_answers_is_closed_after_the_desks_days() {
        DeskRules rules = STANDARD.closing(new AutoClose(3, 0, Optional.empty()));
        Ticket ticket = ticket(rules, Channel.MANUAL);
        answer(ticket, in("PT1H"));
        answer(ticket, in("PT2H"));
        assertThat(ticket.state().clocks().wakeAt()).contains(in("PT74H"));

        ticket = woken(ticket, rules, in("PT73H59M"));
        assertThat(ticket.state().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        ticket = woken(ticket, rules, in("PT74H"));

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticket.state().moments().closedAt()).contains(in("PT74H"));
        TicketEvent event = history.get(history.size() - 1);
        assertThat(event.type()).isEqualTo(TicketEventType.TICKET_AUTO_CLOSED);
        assertThat(event.payload()).isEqualTo(Map.of("from", "waiting_customer", "to", "closed", "days", "3"));
        assertThat(ticket.state().clocks().wakeAt()).isEmpty();
    }

    @Test
    void the_buyer_is_told_first_and_has_the_full_time_even_if_that_came_late() {
        DeskRules rules = STANDARD.closing(new AutoClose(7, 2, Optional.of("Nous fermons bientôt ce dossier.")));
        Ticket ticket = ticket(rules, Channel.AMAZON);
        answer(ticket, NOW.plusSeconds(1));
        move(ticket, TicketStatus.RESOLVED, in("PT1H"));
        assertThat(ticket.state().clocks().wakeAt()).contains(in("P5DT1H"));

        Ticket loaded = stored(ticket, rules);
        loaded.wake(in("P9D"));
        assertThat(loaded.newMessages()).singleElement().satisfies(message -> {
            assertThat(message.delivery()).isEqualTo(DeliveryStatus.QUEUED);
            assertThat(message.author().type()).isEqualTo(SenderType.SYSTEM);
            assertThat(message.visibility()).isEqualTo(Visibility.PUBLIC);
        });
        assertThat(loaded.newHistory()).extracting(TicketEvent::type).containsExactly(TicketEventType.MESSAGE_SENT);
        assertThat(loaded.state().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(loaded.state().clocks().wakeAt()).contains(in("P11D"));

        ticket = woken(loaded, rules, in("P11D"));
        assertThat(ticket.state().status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void a_buyer_who_answers_the_warning_keeps_the_ticket_open() {
        DeskRules rules = STANDARD.closing(new AutoClose(7, 2, Optional.of("Nous fermons bientôt ce dossier.")));
        Ticket ticket = ticket(rules, Channel.MANUAL);
        answer(ticket, NOW.plusSeconds(1));
        ticket = woken(ticket, rules, in("P5DT1S"));
        hear(ticket, in("P6D"));
        ticket = woken(ticket, rules, in("P6DT1H"));

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().clocks().silence()).isEmpty();
    }

    /** Whatever happens in whatever order: deadlines are said once each, and nothing wakes a ticket for nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void breaches_and_restorations_take_turns(long seed) {
        Random random = new Random(seed);
        DeskRules[] rules = {
            STANDARD, office(), STANDARD.closing(new AutoClose(2, 1, Optional.of("Bientôt fermé."))),
        };
        DeskRules current = rules[0];
        Ticket ticket = ticket(current, Channel.AMAZON);
        Instant at = NOW;
        for (int i = 0; i < 400; i++) {
            at = at.plusSeconds(random.nextInt(6 * 3_600));
            if (random.nextInt(20) == 0) {
                current = rules[random.nextInt(rules.length)];
            }
            ticket = stored(ticket, current);
            happens(ticket, random, at);
            Optional<Instant> wake = ticket.state().clocks().wakeAt();
            if (wake.isPresent() && random.nextBoolean()) {
                at = at.isBefore(wake.get()) ? wake.get() : at;
                ticket = woken(ticket, current, at);
                Instant now = at;
                assertThat(ticket.state().clocks().wakeAt().filter(next -> !next.isAfter(now)))
                        .as("seed %s, step %s", seed, i)
                        .isEmpty();
            }
        }
        stored(ticket, current);
        for (ClockKind kind : ClockKind.values()) {
            List<TicketEventType> turns = history.stream()
                    .filter(it -> kind.name().equalsIgnoreCase(it.payload().get("clock")))
                    .map(TicketEvent::type)
                    .toList();
            for (int i = 0; i < turns.size(); i++) {
                assertThat(turns.get(i))
                        .as("seed %s, %s of %s", seed, i, kind)
                        .isEqualTo(i % 2 == 0 ? TicketEventType.SLA_BREACHED : TicketEventType.SLA_RESTORED);
            }
        }
        assertThat(told(TicketEventType.SLA_BREACHED)).isNotEmpty();
    }

    private static void happens(Ticket ticket, Random random, Instant at) {
        switch (random.nextInt(5)) {
            case 0 -> hear(ticket, at);
            case 1 -> answer(ticket, at);
            case 2 ->
                ticket.change(TicketChange.none().priority(TicketPriority.values()[random.nextInt(4)]), AGENT, at);
            case 3 ->
                TicketLifecycle.movesFrom(ticket.state().status()).stream()
                        .sorted()
                        .skip(random.nextInt(2))
                        .findFirst()
                        .ifPresent(next -> move(ticket, next, at));
            default -> ticket.wake(at);
        }
    }
}
