package io.keybuzz.application.bridge;

import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.TicketIntake.Received;
import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.file.FileTaker;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A channel's message becomes a ticket or a message of one; who is shown as its author follows from its kind. */
public final class MarketplaceDesk implements TicketDesk {
    private static final Author CHANNEL = Author.system("KeyBuzz");
    private static final String NO_SUBJECT = "(no subject)";

    private final TicketIntake intake;
    private final FileIntake files;

    public MarketplaceDesk(TicketIntake intake, FileIntake files) {
        this.intake = intake;
        this.files = files;
    }

    @Override
    public UUID receive(
            Connection connection, Optional<UUID> ticket, InboundMessage message, ArrivedFiles arrived, Instant now) {
        Received received = new Received(
                Notices.author(connection, message),
                BuyersFiles.body(message, arrived),
                message.sentAt().orElse(now),
                BuyersFiles.kept(arrived),
                Notices.demand(message, now));
        if (ticket.isPresent()) {
            return intake.append(new TicketId(ticket.get()), start(connection, message), received, now)
                    .value();
        }
        return intake.open(connection.tenant(), start(connection, message), received, now)
                .value();
    }

    @Override
    public ArrivedFiles keep(Connection connection, Consumer<FileTaker> source) {
        return BuyersFiles.keep(files, connection.tenant(), source);
    }

    @Override
    public void release(Connection connection, ArrivedFiles arrived) {
        if (!arrived.kept().isEmpty()) {
            files.drop(connection.tenant(), BuyersFiles.keys(arrived));
        }
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
                .withExternalId(message.orderRef().flatMap(order -> Texts.fitting(order, NewTicket.MAX_EXTERNAL_ID)))
                .within(
                        message.site().map(InboundMessage.Site::marketplace),
                        message.site().flatMap(InboundMessage.Site::language));
        return NewTicket.of(
                origin,
                Texts.fitting(message.subject(), NewTicket.MAX_SUBJECT).orElse(NO_SUBJECT),
                Notices.customer(message),
                Notices.priority(message.kind()),
                Notices.category(message.kind()));
    }

    /** Where nothing leaves, answers are for the record. */
    private static Optional<ReplyRoute> route(Connection connection) {
        return ChannelCapabilities.of(connection.channel()).canSend()
                ? Optional.of(new ReplyRoute(connection.id().value()))
                : Optional.empty();
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
