package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.port.ReplyChannel;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.ReplyChannel}, over a store of the marketplaces. */
public interface ReplyChannelContract extends StoreContract {
    /** A channel that queues into {@link #stores()}. */
    ReplyChannel channel();

    private Ticket routed(Connection connection) {
        return aTicket(connection.tenant())
                .route(new ReplyRoute(connection.id().value()))
                .build();
    }

    private TicketMessage reply(Ticket ticket) {
        return ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Il part demain. 📦"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores().now());
    }

    private List<Delivery> queued() {
        return claim().stream()
                .filter(delivery -> delivery.event().type().equals(OutboundQueued.TYPE))
                .toList();
    }

    private void queue(Connection connection, TicketMessage reply) {
        channel().queue(new ReplyRoute(connection.id().value()), reply, "Où est mon colis ?", stores().now());
    }

    private void saved(Connection connection, Ticket ticket, TicketMessage reply) {
        change(connection.tenant(), () -> {
            stores().tickets().save(ticket);
            queue(connection, reply);
        });
    }

    private void cancel(Connection connection, Ticket ticket, TicketMessage reply) {
        change(connection.tenant(), () -> channel().cancel(ticket.id(), reply.id(), stores().now()));
    }

    @Test
    default void a_reply_is_queued_for_its_connection_and_announced() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Ticket ticket = routed(connection);
        TicketMessage reply = reply(ticket);

        saved(connection, ticket, reply);

        assertThat(queued()).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().aggregate()).isEqualTo(ticket.id().value());
            OutboundId id =
                    new OutboundId(UUID.fromString(delivery.event().payload().getOrDefault("outboundId", "")));
            OutboundMessage message =
                    read(tenant, () -> stores().outboundMessages().find(id)).orElseThrow();
            assertThat(message.connection()).isEqualTo(connection.id());
            assertThat(message.ticket()).isEqualTo(ticket.id().value());
            assertThat(message.message()).isEqualTo(reply.id().value());
            assertThat(message.subject()).isEqualTo("Où est mon colis ?");
            assertThat(message.body()).isEqualTo("Il part demain. 📦");
            assertThat(message.status()).isEqualTo(OutboundStatus.PENDING);
        });
    }

    @Test
    default void a_reply_rolled_back_never_leaves() {
        Connection connection = givenConnection(givenTenant());
        Ticket ticket = routed(connection);
        TicketMessage reply = reply(ticket);

        assertThatThrownBy(() -> change(connection.tenant(), () -> {
                    stores().tickets().save(ticket);
                    queue(connection, reply);
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(queued()).isEmpty();
    }

    @Test
    default void it_queues_inside_a_unit_of_work_only() {
        Connection connection = givenConnection(givenTenant());
        TicketMessage reply = reply(routed(connection));

        assertNeedsUnitOfWork(() -> queue(connection, reply));
    }

    @Test
    default void a_reply_in_the_queue_is_taken_out_of_it_once() {
        Connection connection = givenConnection(givenTenant());
        Ticket ticket = routed(connection);
        TicketMessage reply = reply(ticket);
        saved(connection, ticket, reply);

        cancel(connection, ticket, reply);

        assertRefused(TicketProblem.NOT_UNDOABLE, () -> cancel(connection, ticket, reply));
    }
}
