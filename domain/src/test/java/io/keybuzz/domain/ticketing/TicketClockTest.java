package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.event.SlaBreached;
import io.keybuzz.domain.ticketing.event.SlaWarning;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import io.keybuzz.domain.ticketing.sla.ClockExplanation.StepKind;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.ClockState;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketClockTest extends ClockedTicket {
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

        assertThat(ticket.wake(in("PT3H"), Optional::empty)).isFalse();
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
}
