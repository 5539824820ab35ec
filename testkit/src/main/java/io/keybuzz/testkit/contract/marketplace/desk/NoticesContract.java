package io.keybuzz.testkit.contract.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.given.GivenInbound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What messages ask of tickets that are there. */
public interface NoticesContract extends DeskContract {
    private Ticket resolved(Connection connection) {
        UUID id = received(connection, Optional.empty(), GivenInbound.of("first"));
        return inTenant(connection.tenant(), () -> {
            Ticket ticket = stores().tickets().require(new TicketId(id));
            ticket.change(TicketChange.none().status(TicketStatus.RESOLVED), Author.system("test"), stores().now());
            stores().tickets().save(ticket);
            return ticket;
        });
    }

    private Ticket afterNotice(Connection connection, MessageKind kind, String text) {
        Ticket ticket = resolved(connection);
        received(
                connection,
                Optional.of(ticket.id().value()),
                GivenInbound.of("notice").kind(kind).text(text).unanswerable());
        return read(connection.tenant(), () -> stores().tickets().require(ticket.id()));
    }

    @Test
    default void a_claim_reopens_its_ticket_as_urgent_with_the_time_it_gives() {
        Connection connection = givenConnection(givenTenant());

        Ticket ticket = afterNotice(
                connection, MessageKind.CLAIM_OPENED, "Please respond within 3 calendar days to this claim.");

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(ticket.state().labels().category()).contains("claim_opened");
        assertThat(ticket.state().clocks().dueAt())
                .as("our own promise comes first")
                .isPresent();
        assertThat(ticket.state()
                        .clocks()
                        .of(ClockKind.MARKETPLACE)
                        .filter(Clock::isActive)
                        .flatMap(clock -> clock.due(ticket.rules()
                                .terms(ClockKind.MARKETPLACE, connection.channel(), TicketPriority.URGENT)
                                .orElseThrow()))
                        .orElseThrow())
                .isBetween(
                        stores().now().plus(Duration.ofDays(3)).minusSeconds(60),
                        stores().now().plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(read(connection.tenant(), () -> stores().ticketViews().events(ticket.id(), PageRequest.first()))
                        .orElseThrow()
                        .items())
                .extracting(event -> event.type())
                .contains(TicketEventType.PRIORITY_CHANGED, TicketEventType.STATUS_CHANGED);
    }

    @Test
    default void a_request_to_return_reopens_its_ticket_and_a_refund_only_names_it() {
        Connection connection = givenConnection(givenTenant());
        Connection other = givenConnection(givenTenant());

        Ticket back = afterNotice(connection, MessageKind.RETURN_REQUEST, "The buyer wants to return it.");
        Ticket refunded = afterNotice(other, MessageKind.REFUND_ISSUED, "We have refunded the buyer.");

        assertThat(back.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(back.state().labels().category()).contains("return_request");
        assertThat(refunded.state().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(refunded.state().labels().category()).contains("refund_issued");
        assertThat(refunded.state().priority()).isEqualTo(TicketPriority.NORMAL);
    }

    @Test
    default void what_was_written_long_ago_enters_closed() {
        Connection connection = givenConnection(givenTenant());
        Instant now = stores().now();

        UUID old =
                received(connection, Optional.empty(), GivenInbound.of("old").sentAt(now.minus(Duration.ofDays(365))));
        UUID unset =
                received(connection, Optional.empty(), GivenInbound.of("unset").sentAt(Instant.EPOCH));

        Ticket closed = inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(old)));
        assertThat(closed.state().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(closed.state().clocks().dueAt()).isEmpty();
        assertThat(inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(unset)))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }

    @Test
    default void another_order_on_the_same_ticket_is_named() {
        Connection connection = givenConnection(givenTenant());
        UUID id = received(connection, Optional.empty(), GivenInbound.of("1").text("first"));

        received(
                connection, Optional.of(id), GivenInbound.of("2").text("second").order("402-7654321-7654321"));

        assertThat(messages(connection.tenant(), id))
                .extracting(MessageView::body)
                .containsExactlyInAnyOrder("first", "second\n\n[Order 402-7654321-7654321]");
    }

    @Test
    default void what_a_buyers_mail_program_says_is_under_their_name_and_wakes_nobody() {
        Connection connection = givenConnection(givenTenant());
        Ticket ticket = resolved(connection);

        received(
                connection,
                Optional.of(ticket.id().value()),
                GivenInbound.of("away").kind(MessageKind.AUTO_REPLY).text("I am away"));

        assertThat(messages(connection.tenant(), ticket.id().value()))
                .filteredOn(message -> message.body().equals("I am away"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.senderName()).isEqualTo("Béatrice Buyer");
                    assertThat(message.senderType()).isEqualTo(SenderType.SYSTEM);
                });
        assertThat(read(connection.tenant(), () -> stores().tickets().require(ticket.id()))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.RESOLVED);
    }
}
