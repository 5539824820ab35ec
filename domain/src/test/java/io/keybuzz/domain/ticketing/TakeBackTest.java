package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TakeBackTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Author AGENT = Author.agent("agent-1", "Agathe");
    private static final Author BUYER = Author.customer("Béatrice");

    private final AtomicLong last = new AtomicLong();
    private final IdSource ids = () -> new UUID(0, last.incrementAndGet());

    private Ticket asked() {
        NewTicket start = NewTicket.of(
                Origin.of(Channel.AMAZON).withRoute(Optional.of(new ReplyRoute(ids.next()))),
                "Où est mon colis ?",
                new Customer(Optional.empty(), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
        DeskRules rules = new DeskRules(
                1,
                Duration.ofDays(1),
                Optional.of(TicketStatus.WAITING_CUSTOMER),
                Duration.ofSeconds(60),
                Duration.ZERO);
        Ticket ticket = Ticket.open(ids.next(TicketId::new), ids.next(TenantId::new), start, rules, ids, NOW);
        ticket.receive(BUYER, MessageBody.received("Bonjour ?"), MessageSource.MARKETPLACE, NOW, NOW);
        ticket.saved();
        return ticket;
    }

    private ReplyUndo answered(Ticket ticket, Instant at) {
        ticket.reply(AGENT, MessageBody.written("Trop tôt"), Visibility.PUBLIC, MessageSource.API, at);
        ReplyUndo undo = ticket.newUndos().get(0);
        ticket.saved();
        return undo;
    }

    /** What the other messages say: the buyer asked, and perhaps somebody answered. */
    private static ThreadFacts asked(Optional<Instant> answer) {
        return new ThreadFacts(1, answer, Optional.of(NOW), answer);
    }

    private static long events(Ticket ticket, TicketEventType type) {
        return ticket.newHistory().stream()
                .filter(event -> event.type() == type)
                .count();
    }

    @Test
    void a_ticket_to_which_nothing_has_happened_is_what_it_was() {
        Ticket ticket = asked();
        TicketState before = ticket.state();
        ReplyUndo undo = answered(ticket, NOW.plusSeconds(10));
        assertThat(ticket.state().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        assertThat(undo.isOpenAt(NOW.plusSeconds(69))).isTrue();
        assertThat(undo.isOpenAt(NOW.plusSeconds(70))).isFalse();

        ticket.takeBack(undo, asked(Optional.empty()), AGENT, NOW.plusSeconds(20));

        assertThat(ticket.state().status()).isEqualTo(before.status());
        assertThat(ticket.state().clocks()).isEqualTo(before.clocks());
        assertThat(ticket.state().moments().firstResponseAt()).isEmpty();
        assertThat(ticket.state().moments().lastReplyAt()).isEmpty();
        assertThat(ticket.state().updatedAt()).isEqualTo(NOW.plusSeconds(20));
        assertThat(ticket.newHistory()).extracting(TicketEvent::type).containsOnly(TicketEventType.STATUS_CHANGED);
        assertThat(ticket.newHistory().get(0).payload())
                .containsEntry("field", "delivery")
                .containsEntry("to", "cancelled");
    }

    @Test
    void what_happened_since_stays() {
        Ticket ticket = asked();
        ReplyUndo undo = answered(ticket, NOW.plusSeconds(10));
        ticket.change(TicketChange.none().priority(TicketPriority.HIGH), AGENT, NOW.plusSeconds(15));
        ticket.saved();

        ticket.takeBack(undo, asked(Optional.empty()), AGENT, NOW.plusSeconds(20));

        assertThat(ticket.state().status()).as("the buyer waits").isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().priority()).isEqualTo(TicketPriority.HIGH);
        assertThat(ticket.state().moments().firstResponseAt()).isEmpty();
        Clock marketplace = ticket.state().clocks().of(ClockKind.MARKETPLACE).orElseThrow();
        assertThat(marketplace.isActive()).isTrue();
        assertThat(marketplace.start()).isEqualTo(NOW);
    }

    @Test
    void of_two_replies_the_last_that_goes_leaves_the_buyer_waiting_in_whatever_order_they_go() {
        for (boolean firstFirst : new boolean[] {true, false}) {
            Ticket ticket = asked();
            TicketState before = ticket.state();
            ReplyUndo one = answered(ticket, NOW.plusSeconds(10));
            ReplyUndo two = answered(ticket, NOW.plusSeconds(12));

            Instant stays = NOW.plusSeconds(firstFirst ? 12 : 10);
            ticket.takeBack(firstFirst ? one : two, asked(Optional.of(stays)), AGENT, NOW.plusSeconds(20));
            ticket.saved();
            assertThat(ticket.state().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
            assertThat(ticket.state().moments().firstResponseAt()).contains(stays);
            ticket.takeBack(firstFirst ? two : one, asked(Optional.empty()), AGENT, NOW.plusSeconds(21));

            assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
            assertThat(ticket.state().moments().firstResponseAt()).isEmpty();
            assertThat(ticket.state().moments().lastReplyAt()).isEmpty();
            for (ClockKind kind : ClockKind.values()) {
                assertThat(ticket.state().clocks().isActive(kind))
                        .as("%s", kind)
                        .isEqualTo(before.clocks().isActive(kind));
            }
            assertThat(ticket.state()
                            .clocks()
                            .of(ClockKind.RESOLUTION)
                            .orElseThrow()
                            .isPaused())
                    .isFalse();
        }
    }

    @Test
    void what_somebody_has_resolved_since_stays_resolved() {
        Ticket ticket = asked();
        ReplyUndo undo = answered(ticket, NOW.plusSeconds(10));
        ticket.change(TicketChange.none().status(TicketStatus.RESOLVED), AGENT, NOW.plusSeconds(15));
        ticket.saved();

        ticket.takeBack(undo, asked(Optional.empty()), AGENT, NOW.plusSeconds(20));

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(ticket.state().clocks().dueAt()).isEmpty();
        assertThat(ticket.state().moments().firstResponseAt()).isEmpty();
    }

    @Test
    void an_answer_after_it_still_counts() {
        Ticket ticket = asked();
        ReplyUndo undo = answered(ticket, NOW.plusSeconds(10));
        ticket.receive(BUYER, MessageBody.received("Et alors ?"), MessageSource.MARKETPLACE, NOW, NOW.plusSeconds(12));
        ticket.saved();
        answered(ticket, NOW.plusSeconds(14));

        ticket.takeBack(
                undo,
                new ThreadFacts(
                        3,
                        Optional.of(NOW.plusSeconds(14)),
                        Optional.of(NOW.plusSeconds(12)),
                        Optional.of(NOW.plusSeconds(14))),
                AGENT,
                NOW.plusSeconds(20));

        assertThat(ticket.state().moments().lastReplyAt()).contains(NOW.plusSeconds(14));
        assertThat(ticket.state().clocks().isActive(ClockKind.MARKETPLACE)).isFalse();
    }

    @Test
    void a_deadline_that_the_reply_restored_is_missed_again_and_said_to_be() {
        Ticket ticket = asked();
        Instant late = NOW.plus(Duration.ofHours(25));
        ticket.wake(late, Optional::empty);
        long breaches = events(ticket, TicketEventType.SLA_BREACHED);
        assertThat(breaches).isPositive();
        ticket.saved();
        ticket.reply(AGENT, MessageBody.written("Enfin"), Visibility.PUBLIC, MessageSource.API, late.plusSeconds(1));
        long restored = events(ticket, TicketEventType.SLA_RESTORED);
        ReplyUndo undo = ticket.newUndos().get(0);
        ticket.saved();

        ticket.takeBack(undo, asked(Optional.empty()), AGENT, late.plusSeconds(5));

        assertThat(events(ticket, TicketEventType.SLA_BREACHED))
                .isEqualTo(restored)
                .isPositive();
        assertThat(events(ticket, TicketEventType.SLA_RESTORED)).isZero();
    }

    @Test
    void notes_and_answers_of_the_system_cannot_be_taken_back() {
        Ticket ticket = asked();

        ticket.reply(AGENT, MessageBody.written("Note"), Visibility.INTERNAL, MessageSource.API, NOW);
        ticket.reply(
                Author.system("KeyBuzz"), MessageBody.written("Fermé"), Visibility.PUBLIC, MessageSource.OTHER, NOW);

        assertThat(ticket.newUndos()).isEmpty();
    }

    @Test
    void a_merged_ticket_is_not_touched() {
        Ticket ticket = asked();
        ReplyUndo undo = answered(ticket, NOW.plusSeconds(10));
        Ticket merged = Ticket.restore(
                ticket.state().withLinks(Links.none().withMergedInto(Optional.of(ids.next(TicketId::new))), NOW),
                ticket.rules(),
                ids);

        assertThatThrownBy(() -> merged.takeBack(undo, asked(Optional.empty()), AGENT, NOW.plusSeconds(20)))
                .isInstanceOf(Refusal.class);
    }
}
