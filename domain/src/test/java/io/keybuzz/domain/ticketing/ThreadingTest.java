package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadingTest extends ClockedTicket {
    private Merge join(Ticket target, Ticket part, Instant at) {
        return Threading.join(target, part, ids.next(MergeId::new), AGENT, at);
    }

    private static void undo(
            Ticket target, Ticket part, Merge merge, ThreadFacts mine, ThreadFacts theirs, Instant at) {
        Map<TicketId, ThreadFacts> facts = new HashMap<>(Map.of(target.id(), mine, part.id(), theirs));
        Threading.undo(target, part, merge, Set.of(), facts, AGENT, at);
    }

    private static Optional<Instant> start(Ticket ticket, ClockKind kind) {
        return ticket.state().clocks().of(kind).filter(Clock::isActive).map(Clock::start);
    }

    private Ticket answered(String heardAt, String answeredAt) {
        Ticket ticket = ticket(STANDARD, Channel.AMAZON);
        hear(ticket, in(heardAt));
        answer(ticket, in(answeredAt));
        return stored(ticket, STANDARD);
    }

    @Test
    void a_part_is_closed_and_silent_and_says_where_it_went() {
        Ticket target = stored(ticket(STANDARD, Channel.AMAZON), STANDARD);
        Ticket part = stored(ticket(STANDARD, Channel.AMAZON), STANDARD);

        join(target, part, in("PT1H"));

        assertThat(part.state().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(part.state().links().mergedInto()).contains(target.id());
        assertThat(part.state().messageCount()).isZero();
        assertThat(part.state().clocks().wakeAt()).isEmpty();
        assertThat(part.state().clocks().all()).noneMatch(Clock::isActive);
        assertThat(target.state().messageCount()).isEqualTo(2);
        assertThat(part.newHistory())
                .extracting(it -> it.payload().get("field"))
                .contains("mergedInto");
        assertThat(target.newHistory())
                .extracting(it -> it.payload().get("to"))
                .contains(part.id().toString());
        assertThatThrownBy(() -> join(target, part, in("PT2H"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> join(part, target, in("PT2H")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.MERGED));
    }

    @Test
    void a_question_nobody_has_answered_opens_the_target_and_keeps_its_deadline() {
        Ticket target = answered("PT0S", "PT10M");
        move(target, TicketStatus.RESOLVED, in("PT20M"));
        target = stored(target, STANDARD);
        Ticket part = ticket(STANDARD, Channel.AMAZON);
        hear(part, in("PT30M"));
        part = stored(part, STANDARD);
        Instant due = part.state().clocks().dueAt().orElseThrow();

        join(target, part, in("PT40M"));

        assertThat(target.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(start(target, ClockKind.MARKETPLACE)).contains(in("PT30M"));
        assertThat(target.state().clocks().dueAt()).contains(due);
        assertThat(target.state().moments().lastCustomerMessageAt()).contains(in("PT30M"));
        assertThat(target.state().moments().firstResponseAt()).contains(in("PT10M"));
    }

    @Test
    void of_two_deadlines_the_earlier_one_holds() {
        Ticket target = ticket(STANDARD, Channel.AMAZON);
        hear(target, in("PT30M"));
        target = stored(target, STANDARD);
        Ticket part = stored(ticket(STANDARD, Channel.AMAZON), STANDARD);

        join(target, part, in("PT40M"));

        assertThat(start(target, ClockKind.MARKETPLACE)).contains(NOW);
    }

    @Test
    void what_was_missed_on_the_part_is_restored_there_and_breached_here_once_each() {
        Ticket target = answered("PT0S", "PT10M");
        Ticket part = woken(ticket(STANDARD, Channel.AMAZON), STANDARD, in("PT25H"));
        int before = told(TicketEventType.SLA_BREACHED).size();

        Merge merge = join(target, part, in("PT26H"));
        long breached = target.newHistory().stream()
                .filter(it -> it.type() == TicketEventType.SLA_BREACHED)
                .count();
        long restored = part.newHistory().stream()
                .filter(it -> it.type() == TicketEventType.SLA_RESTORED)
                .count();

        assertThat(before).isPositive();
        assertThat(restored).isEqualTo(before);
        assertThat(breached).isPositive();

        target = stored(target, STANDARD);
        part = stored(part, STANDARD);
        undo(
                target,
                part,
                merge,
                ThreadFacts.of(target.state()),
                new ThreadFacts(1, Optional.empty(), Optional.of(NOW), Optional.empty()),
                in("PT27H"));
        assertThat(target.newHistory().stream().filter(it -> it.type() == TicketEventType.SLA_RESTORED))
                .hasSize((int) breached);
        assertThat(part.newHistory().stream().filter(it -> it.type() == TicketEventType.SLA_BREACHED))
                .hasSize(before);
    }

    @Test
    void undoing_brings_both_back_as_they_were() {
        Ticket target = answered("PT0S", "PT10M");
        move(target, TicketStatus.RESOLVED, in("PT20M"));
        target = stored(target, STANDARD);
        Ticket part = ticket(STANDARD, Channel.AMAZON);
        part.change(
                TicketChange.none().tags(new TicketChange.TagEdit.Adjust(List.of("refund"), List.of())),
                AGENT,
                in("PT1M"));
        part.assign(Assignment.of(new UUID(1, 1), new UUID(1, 2)), AGENT, in("PT2M"));
        move(part, TicketStatus.ESCALATED, in("PT3M"));
        part = stored(part, STANDARD);
        TicketState mine = target.state();
        TicketState theirs = part.state();

        Merge merge = join(target, part, in("PT40M"));
        assertThat(target.state().labels().tags().names()).containsExactly("refund");
        assertThat(target.state().assignment()).isEqualTo(theirs.assignment());
        target = stored(target, STANDARD);
        part = stored(part, STANDARD);
        undo(target, part, merge, ThreadFacts.of(mine), ThreadFacts.of(theirs), in("PT50M"));

        assertThat(target.state().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(target.state().labels()).isEqualTo(mine.labels());
        assertThat(target.state().assignment()).isEqualTo(mine.assignment());
        assertThat(target.state().clocks().dueAt()).isEqualTo(mine.clocks().dueAt());
        assertThat(target.state().messageCount()).isEqualTo(mine.messageCount());
        assertThat(part.state().status()).isEqualTo(TicketStatus.ESCALATED);
        assertThat(part.state().links()).isEqualTo(theirs.links());
        assertThat(part.state().clocks().all()).isEqualTo(theirs.clocks().all());
        assertThat(part.state().clocks().dueAt()).isEqualTo(theirs.clocks().dueAt());
        assertThat(part.state().moments().closedAt()).isEmpty();
        assertThat(part.state().messageCount()).isEqualTo(theirs.messageCount());
    }

    @Test
    void a_target_that_heard_more_meanwhile_stays_open() {
        Ticket target = answered("PT0S", "PT10M");
        move(target, TicketStatus.RESOLVED, in("PT20M"));
        target = stored(target, STANDARD);
        Ticket part = stored(ticket(STANDARD, Channel.AMAZON), STANDARD);
        Merge merge = join(target, part, in("PT40M"));
        target = stored(target, STANDARD);
        part = stored(part, STANDARD);
        hear(target, in("PT45M"));
        target = stored(target, STANDARD);

        undo(target, part, merge, ThreadFacts.of(target.state()), ThreadFacts.none(), in("PT50M"));

        assertThat(target.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(start(target, ClockKind.MARKETPLACE)).contains(in("PT45M"));
    }

    @Test
    void a_piece_waits_for_its_own_messages_and_the_rest_no_more() {
        Ticket whole = answered("PT0S", "PT10M");
        hear(whole, in("PT20M"));
        whole = stored(whole, STANDARD);
        ThreadFacts question = new ThreadFacts(1, Optional.empty(), Optional.of(in("PT20M")), Optional.empty());
        ThreadFacts rest = new ThreadFacts(3, Optional.of(in("PT10M")), Optional.of(NOW), Optional.of(in("PT10M")));

        Ticket piece =
                Threading.split(whole, ids.next(TicketId::new), "Another matter", question, rest, AGENT, in("PT30M"));

        assertThat(start(piece, ClockKind.MARKETPLACE)).contains(in("PT20M"));
        assertThat(start(piece, ClockKind.FIRST_RESPONSE)).contains(in("PT20M"));
        assertThat(piece.state().messageCount()).isEqualTo(1);
        assertThat(piece.state().subject()).isEqualTo("Another matter");
        assertThat(piece.state().origin()).isEqualTo(whole.state().origin());
        assertThat(start(whole, ClockKind.MARKETPLACE)).isEmpty();
        assertThat(start(whole, ClockKind.NEXT_RESPONSE)).isEmpty();
        assertThat(whole.state().messageCount()).isEqualTo(3);
        assertThat(whole.state().moments().lastCustomerMessageAt()).contains(NOW);
    }
}
