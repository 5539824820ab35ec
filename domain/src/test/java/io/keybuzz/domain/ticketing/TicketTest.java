package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.event.BuyerWrote;
import io.keybuzz.domain.ticketing.event.MessageAdded;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Author AGENT = Author.agent("agent-1", "Agathe");
    private static final Author BUYER = Author.customer("Béatrice");

    private final AtomicLong last = new AtomicLong();
    private final IdSource ids = () -> new UUID(0, last.incrementAndGet());
    private final TenantId tenant = ids.next(TenantId::new);

    private Ticket open(Optional<ReplyRoute> route) {
        NewTicket start = NewTicket.of(
                Origin.of(Channel.AMAZON).withRoute(route),
                "Où est mon colis ?",
                new Customer(Optional.of("Béatrice"), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
        return Ticket.open(ids.next(TicketId::new), tenant, start, DeskRules.standard(), ids, NOW);
    }

    private Ticket inStatus(TicketStatus status) {
        TicketState state = open(Optional.empty()).state().withStatus(status, NOW);
        return Ticket.restore(state, DeskRules.standard(), ids);
    }

    private static TicketMessage receive(Ticket ticket, Author author) {
        return ticket.receive(
                author, MessageBody.received("Bonjour"), MessageSource.MARKETPLACE, NOW.minusSeconds(90), LATER);
    }

    private static TicketMessage reply(Ticket ticket, Visibility visibility, Instant at) {
        return ticket.reply(AGENT, MessageBody.written("Bonjour"), visibility, MessageSource.API, at);
    }

    @Test
    void a_new_ticket_is_open_has_no_message_and_tells_that_it_was_opened() {
        Ticket ticket = open(Optional.empty());

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().messageCount()).isZero();
        assertThat(ticket.state().version()).isZero();
        assertThat(ticket.state().createdAt()).isEqualTo(NOW);
        assertThat(ticket.pendingEvents()).singleElement().isInstanceOfSatisfying(TicketOpened.class, event -> {
            assertThat(event.aggregate()).isEqualTo(ticket.id().value());
            assertThat(event.tenant()).isEqualTo(tenant);
            assertThat(event.payload()).containsEntry("channel", "AMAZON");
        });
    }

    @Test
    void a_received_message_is_counted_written_down_and_told() {
        Ticket ticket = open(Optional.empty());

        TicketMessage message = receive(ticket, BUYER);

        assertThat(ticket.newMessages()).containsExactly(message);
        assertThat(message.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(message.delivery()).isEqualTo(DeliveryStatus.NONE);
        assertThat(message.sentAt()).isEqualTo(NOW.minusSeconds(90));
        assertThat(message.createdAt()).isEqualTo(LATER);
        assertThat(ticket.state().messageCount()).isEqualTo(1);
        assertThat(ticket.state().updatedAt()).isEqualTo(LATER);
        assertThat(ticket.newHistory()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(TicketEventType.MESSAGE_RECEIVED);
            assertThat(event.actorType()).isEqualTo(ActorType.CUSTOMER);
            assertThat(event.payload())
                    .isEqualTo(Map.of("messageId", message.id().toString(), "visibility", "public"));
        });
        assertThat(ticket.pendingEvents()).element(1).isInstanceOfSatisfying(MessageAdded.class, event -> {
            assertThat(event.message()).isEqualTo(message.id());
            assertThat(event.sender()).isEqualTo(SenderType.CUSTOMER);
        });
        assertThat(ticket.pendingEvents())
                .last()
                .isInstanceOfSatisfying(
                        BuyerWrote.class, event -> assertThat(event.message()).isEqualTo(message.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "WAITING_CUSTOMER", "RESOLVED", "CLOSED"})
    void a_buyers_message_reopens_a_ticket_that_was_answered_or_closed(TicketStatus status) {
        Ticket ticket = inStatus(status);

        receive(ticket, BUYER);

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().moments().resolvedAt()).isEmpty();
        assertThat(ticket.newHistory()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(TicketEventType.STATUS_CHANGED);
            assertThat(event.payload()).isEqualTo(Map.of("from", status.name().toLowerCase(Locale.ROOT), "to", "open"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "ESCALATED"})
    void a_buyers_message_leaves_a_ticket_that_is_being_worked_on_as_it_is(TicketStatus status) {
        Ticket ticket = inStatus(status);

        receive(ticket, BUYER);

        assertThat(ticket.state().status()).isEqualTo(status);
        assertThat(ticket.newHistory()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void what_the_channel_itself_says_reopens_nothing(TicketStatus status) {
        Ticket ticket = inStatus(status);

        receive(ticket, Author.system("AMAZON"));

        assertThat(ticket.state().status()).isEqualTo(status);
    }

    @Test
    void the_first_public_reply_is_the_first_response() {
        Ticket ticket = open(Optional.empty());

        reply(ticket, Visibility.INTERNAL, NOW);
        assertThat(ticket.state().moments().firstResponseAt()).isEmpty();
        reply(ticket, Visibility.PUBLIC, LATER);
        reply(ticket, Visibility.PUBLIC, LATER.plusSeconds(1));

        assertThat(ticket.state().moments().firstResponseAt()).contains(LATER);
        assertThat(ticket.newHistory())
                .extracting(TicketEvent::type)
                .containsExactly(
                        TicketEventType.MESSAGE_SENT,
                        TicketEventType.MESSAGE_SENT,
                        TicketEventType.STATUS_CHANGED,
                        TicketEventType.MESSAGE_SENT);
        assertThat(ticket.newHistory()).extracting(TicketEvent::actorId).containsOnly(Optional.of("agent-1"));
    }

    @Test
    void only_a_public_reply_on_a_ticket_with_a_route_leaves() {
        Ticket routed = open(Optional.of(new ReplyRoute(ids.next())));
        Ticket manual = open(Optional.empty());

        assertThat(reply(routed, Visibility.PUBLIC, NOW).delivery()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(reply(routed, Visibility.INTERNAL, NOW).delivery()).isEqualTo(DeliveryStatus.NONE);
        assertThat(reply(manual, Visibility.PUBLIC, NOW).delivery()).isEqualTo(DeliveryStatus.NONE);
    }

    @Test
    void once_saved_it_starts_clean_at_the_next_version() {
        Ticket ticket = open(Optional.empty());
        receive(ticket, BUYER);
        List<DomainEvent> before = ticket.pendingEvents();

        ticket.saved();

        assertThat(ticket.state().version()).isEqualTo(1);
        assertThat(ticket.newMessages()).isEmpty();
        assertThat(ticket.newHistory()).isEmpty();
        assertThat(ticket.pendingEvents()).isEmpty();
        assertThat(before).hasSize(3);
    }

    @Test
    void every_id_is_used_once() {
        Ticket ticket = open(Optional.empty());
        receive(ticket, BUYER);
        reply(ticket, Visibility.PUBLIC, LATER);

        assertThat(ticket.newMessages()).extracting(TicketMessage::id).doesNotHaveDuplicates();
        assertThat(ticket.newHistory()).extracting(TicketEvent::id).doesNotHaveDuplicates();
        assertThat(ticket.pendingEvents()).extracting(DomainEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void resolving_is_remembered_with_its_time() {
        TicketState state = open(Optional.empty()).state().withStatus(TicketStatus.RESOLVED, LATER);

        assertThat(state.moments().resolvedAt()).contains(LATER);
        assertThat(state.withStatus(TicketStatus.CLOSED, LATER.plusSeconds(1))
                        .moments()
                        .resolvedAt())
                .contains(LATER);
    }

    @Test
    void a_buyer_is_named_by_what_is_known_of_them() {
        Optional<EmailAddress> address = Optional.of(new EmailAddress("b@example.test"));

        assertThat(new Customer(Optional.of("B"), address).asAuthor().name()).isEqualTo("B");
        assertThat(new Customer(Optional.empty(), address).asAuthor().name()).isEqualTo("b@example.test");
        assertThat(new Customer(Optional.empty(), Optional.empty()).asAuthor().name())
                .isEqualTo("Customer");
    }

    @Test
    void what_is_handed_out_cannot_be_changed() {
        Ticket ticket = open(Optional.empty());

        assertThatThrownBy(() -> ticket.newMessages().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ticket.pendingEvents().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
