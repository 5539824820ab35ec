package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTimeTest extends ClockedTicket {
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
        loaded.wake(in("P9D"), Optional::empty);
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
            default -> ticket.wake(at, Optional::empty);
        }
    }
}
