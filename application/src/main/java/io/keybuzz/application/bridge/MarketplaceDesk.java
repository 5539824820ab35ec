package io.keybuzz.application.bridge;

import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.TicketIntake.Received;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A channel's message becomes a ticket or a message of one; who is shown as its author follows from its kind. */
public final class MarketplaceDesk implements TicketDesk {
    private static final Author CHANNEL = Author.system("KeyBuzz");
    private static final String NO_SUBJECT = "(no subject)";

    private final TicketIntake intake;

    public MarketplaceDesk(TicketIntake intake) {
        this.intake = intake;
    }

    @Override
    public UUID receive(Connection connection, Optional<UUID> ticket, InboundMessage message, Instant now) {
        Received received = new Received(
                author(connection, message),
                MessageBody.received(message.text()),
                message.sentAt().orElse(now));
        if (ticket.isPresent()) {
            return intake.append(new TicketId(ticket.get()), start(connection, message), received, now)
                    .value();
        }
        return intake.open(connection.tenant(), start(connection, message), received, now)
                .value();
    }

    @Override
    public void hold(UUID ticket) {
        intake.hold(new TicketId(ticket));
    }

    @Override
    public void noteDelivery(OutboundMessage message) {
        if (message.status() == OutboundStatus.FAILED) {
            intake.undelivered(
                    new TicketId(message.ticket()),
                    new MessageId(message.message()),
                    message.error().orElse("it did not arrive"),
                    CHANNEL,
                    message.updatedAt());
            return;
        }
        intake.noteDelivery(
                new TicketId(message.ticket()),
                new MessageId(message.message()),
                delivery(message.status()),
                message.error());
    }

    private static NewTicket start(Connection connection, InboundMessage message) {
        Origin origin = Origin.of(connection.channel())
                .withRoute(route(connection))
                .withExternalId(message.orderRef().flatMap(order -> Texts.fitting(order, NewTicket.MAX_EXTERNAL_ID)));
        return NewTicket.of(
                origin,
                Texts.fitting(message.subject(), NewTicket.MAX_SUBJECT).orElse(NO_SUBJECT),
                customer(message),
                priority(message.kind()),
                category(message.kind()));
    }

    /** Where nothing leaves, answers are for the record. */
    private static Optional<ReplyRoute> route(Connection connection) {
        return ChannelCapabilities.of(connection.channel()).canSend()
                ? Optional.of(new ReplyRoute(connection.id().value()))
                : Optional.empty();
    }

    /** What a channel says is made to fit, never refused: a buyer's message must not fail over a long name. */
    private static Customer customer(InboundMessage message) {
        return new Customer(
                message.customerName().flatMap(name -> Texts.fitting(name, NewTicket.MAX_NAME)), message.replyTo());
    }

    private static Author author(Connection connection, InboundMessage message) {
        return switch (message.kind()) {
            case BUYER_MESSAGE -> customer(message).asAuthor();
            case AGENT_COPY -> new Author(SenderType.AGENT, Optional.empty(), connection.name());
            case CANCELLATION_REQUEST,
                    RETURN_REQUEST,
                    REFUND_ISSUED,
                    CLAIM_OPENED,
                    CLAIM_DECIDED,
                    BOUNCE,
                    OPT_OUT,
                    AUTO_REPLY,
                    SYSTEM_NOTICE -> Author.system(connection.channel().name());
        };
    }

    private static TicketPriority priority(MessageKind kind) {
        return switch (kind) {
            case CLAIM_OPENED -> TicketPriority.URGENT;
            case CANCELLATION_REQUEST -> TicketPriority.HIGH;
            case BUYER_MESSAGE,
                    AGENT_COPY,
                    RETURN_REQUEST,
                    REFUND_ISSUED,
                    CLAIM_DECIDED,
                    BOUNCE,
                    OPT_OUT,
                    AUTO_REPLY,
                    SYSTEM_NOTICE -> TicketPriority.NORMAL;
        };
    }

    private static Optional<String> category(MessageKind kind) {
        return kind == MessageKind.BUYER_MESSAGE
                ? Optional.empty()
                : Optional.of(kind.name().toLowerCase(Locale.ROOT));
    }

    private static DeliveryStatus delivery(OutboundStatus status) {
        return switch (status) {
            case PENDING -> DeliveryStatus.QUEUED;
            case SENDING -> DeliveryStatus.SENDING;
            case SENT -> DeliveryStatus.SENT;
            case FAILED -> DeliveryStatus.FAILED;
            case UNKNOWN -> DeliveryStatus.UNKNOWN;
            case CANCELLED -> DeliveryStatus.CANCELLED;
        };
    }
}
