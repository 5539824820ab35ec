package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.marketplace.desk.FilesContract;
import io.keybuzz.testkit.contract.marketplace.desk.NoticesContract;
import io.keybuzz.testkit.given.GivenInbound;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.TicketDesk}, over a store of ticketing. */
public interface TicketDeskContract extends FilesContract, NoticesContract {
    @Test
    default void a_first_message_opens_a_ticket_of_its_connection() {
        Connection connection = givenConnection(givenTenant());

        UUID id = received(connection, Optional.empty(), GivenInbound.of("1"));

        Ticket ticket = inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(id)));
        assertThat(ticket.state().channel()).isEqualTo(connection.channel());
        assertThat(ticket.state().route())
                .contains(new ReplyRoute(connection.id().value()));
        assertThat(ticket.state().subject()).isEqualTo("Où est mon colis ?");
        assertThat(ticket.state().customer().name()).contains("Béatrice Buyer");
        assertThat(messages(connection.tenant(), id)).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("Bonjour, mon colis n’est pas arrivé. 📦");
            assertThat(message.senderType()).isEqualTo(SenderType.CUSTOMER);
            assertThat(message.source()).isEqualTo(MessageSource.MARKETPLACE);
            assertThat(message.internal()).isFalse();
        });
    }

    @Test
    default void a_later_message_is_added_to_the_ticket_given() {
        Connection connection = givenConnection(givenTenant());
        UUID id = received(connection, Optional.empty(), GivenInbound.of("1").text("first"));

        UUID same = received(connection, Optional.of(id), GivenInbound.of("2").text("second"));

        assertThat(same).isEqualTo(id);
        assertThat(messages(connection.tenant(), id))
                .extracting(MessageView::body)
                .containsExactlyInAnyOrder("first", "second");
    }

    @Test
    default void every_kind_of_message_can_open_a_ticket() {
        Connection connection = givenConnection(givenTenant());

        for (MessageKind kind : MessageKind.values()) {
            UUID id = received(
                    connection, Optional.empty(), GivenInbound.of(kind.name()).kind(kind));
            assertThat(messages(connection.tenant(), id)).as(kind.name()).hasSize(1);
        }
    }

    @Test
    default void another_tenants_ticket_is_refused_like_a_missing_one() {
        Connection connection = givenConnection(givenTenant());
        UUID foreign = givenTicket(givenTenant()).id().value();

        assertRefused(
                TicketProblem.TICKET_NOT_FOUND, () -> received(connection, Optional.of(foreign), GivenInbound.of("1")));
        assertRefused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> received(connection, Optional.of(stores().ids().next()), GivenInbound.of("1")));
    }

    @Test
    default void a_message_rolled_back_leaves_no_ticket() {
        Connection connection = givenConnection(givenTenant());

        assertThatThrownBy(() -> change(connection.tenant(), () -> {
                    desk().receive(
                                    connection,
                                    Optional.empty(),
                                    GivenInbound.of("1").build(),
                                    stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(read(
                                connection.tenant(),
                                () -> stores().ticketViews()
                                        .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    default void how_far_a_reply_has_come_shows_on_the_ticket() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Ticket ticket = aTicket(tenant)
                .withoutMessage()
                .route(new ReplyRoute(connection.id().value()))
                .build();
        TicketMessage reply = ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Bonjour"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        OutboundMessage sending = OutboundMessage.pending(
                        stores().ids().next(OutboundId::new),
                        tenant,
                        connection.id(),
                        ticket.id().value(),
                        reply.id().value(),
                        "s",
                        "b",
                        stores().now())
                .sending(stores().now());

        change(tenant, () -> desk().noteDelivery(sending));
        assertThat(messages(tenant, ticket.id().value()).get(0).deliveryStatus())
                .isEqualTo(DeliveryStatus.SENDING);

        change(
                tenant,
                () -> desk().noteDelivery(sending.after(new SendOutcome.Rejected("no such buyer"), stores().now())));
        MessageView failed = messages(tenant, ticket.id().value()).get(0);
        assertThat(failed.deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.deliveryError()).isEqualTo("no such buyer");
    }

    @Test
    default void a_ticket_whose_reply_failed_waits_for_us_again() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Ticket ticket = aTicket(tenant)
                .withoutMessage()
                .route(new ReplyRoute(connection.id().value()))
                .build();
        TicketMessage reply = ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Bonjour"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        assertThat(ticket.state().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        OutboundMessage sending = OutboundMessage.pending(
                        stores().ids().next(OutboundId::new),
                        tenant,
                        connection.id(),
                        ticket.id().value(),
                        reply.id().value(),
                        "s",
                        "b",
                        stores().now())
                .sending(stores().now());

        change(tenant, () -> {
            desk().hold(ticket.id().value());
            desk().noteDelivery(sending.after(new SendOutcome.Rejected("no such buyer"), stores().now()));
        });

        assertThat(read(tenant, () -> stores().tickets().require(ticket.id()))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }
}
