package io.keybuzz.application.marketplace;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Hands queued replies to their channel. SENDING is stored before the channel is called; whoever finds SENDING again asks
 * the channel what became of it and never sends blindly a second time.
 */
@Worker("the outbox")
final class OutboundSender implements Subscriber {
    private final MarketplacePorts ports;
    private final WorkRecord record;

    OutboundSender(MarketplacePorts ports) {
        this.ports = ports;
        this.record = new WorkRecord(ports.trail(), ports.ids(), "outbound-sender");
    }

    @Override
    public String name() {
        return "outbound-sender";
    }

    @Override
    public Set<String> types() {
        return Set.of(OutboundQueued.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        Optional<Attempt> attempt = ports.unitOfWork().run(scope(event), () -> begin(event));
        if (attempt.isPresent()) {
            Instant began = ports.time().instant();
            SendOutcome outcome = call(attempt.get());
            measured(attempt.get(), outcome, began);
            ports.unitOfWork().run(scope(event), () -> {
                if (outcome instanceof SendOutcome.Rejected) {
                    ports.desk().hold(attempt.get().message().ticket());
                }
                attempt.get().conversation().ifPresent(conversation -> recognise(conversation, outcome));
                return store(attempt.get().message(), outcome);
            });
            if (outcome instanceof SendOutcome.NotSent notSent) {
                throw new RetryLater(notSent.reason());
            }
        }
    }

    @Override
    public void gaveUp(StoredEvent event, String error) {
        ports.unitOfWork().run(scope(event), () -> {
            ports.desk().hold(event.aggregate());
            take(event)
                    .filter(message -> message.status() == OutboundStatus.PENDING)
                    .ifPresent(message -> store(message, new SendOutcome.Rejected("gave up: " + error)));
            return event.id();
        });
    }

    private void measured(Attempt attempt, SendOutcome outcome, Instant began) {
        attempt.connection()
                .ifPresent(connection -> ports.listener()
                        .worked(
                                "send",
                                connection.channel().name(),
                                outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                                Duration.between(began, ports.time().instant())));
    }

    private Optional<Attempt> begin(StoredEvent event) {
        return take(event).flatMap(message -> switch (message.status()) {
            case PENDING -> Optional.of(prepare(message, false));
            case SENDING -> Optional.of(prepare(message, true));
            case SENT, FAILED, UNKNOWN, CANCELLED -> Optional.empty();
        });
    }

    private Attempt prepare(OutboundMessage message, boolean interrupted) {
        OutboundMessage sending =
                interrupted ? message : message.sending(ports.time().instant());
        if (!interrupted) {
            ports.stores().outbound().update(sending);
            ports.desk().noteDelivery(sending);
        }
        return new Attempt(
                sending,
                interrupted,
                ports.stores().connections().find(message.connection()),
                ports.stores().conversations().ofTicket(message.ticket()));
    }

    private SendOutcome call(Attempt attempt) {
        if (attempt.connection().isEmpty() || attempt.conversation().isEmpty()) {
            return new SendOutcome.Rejected("the connection or its conversation is gone");
        }
        Connection connection = attempt.connection().get();
        if (!connection.takesAnswers()) {
            return new SendOutcome.Rejected("the seller account is not connected");
        }
        ChannelCapabilities channel = ChannelCapabilities.of(connection.channel());
        if (!channel.canSend()) {
            return new SendOutcome.Rejected(channel.note());
        }
        if (!connection.sends()) {
            return new SendOutcome.NotSent("the seller account needs new credentials; the answer waits for them");
        }
        Optional<MessageSender> sender = ports.channels().senderOf(connection);
        if (sender.isEmpty()) {
            return new SendOutcome.Rejected("no sender serves this connection");
        }
        return call(sender.get(), connection, attempt.conversation().get(), attempt);
    }

    private static SendOutcome call(
            MessageSender sender, Connection connection, Conversation conversation, Attempt attempt) {
        try {
            return attempt.interrupted()
                    ? sender.reconcile(connection, conversation, attempt.message())
                    : sender.send(connection, conversation, attempt.message());
        } catch (RuntimeException unexpected) {
            return new SendOutcome.Ambiguous(
                    "the channel failed: " + unexpected.getClass().getSimpleName());
        }
    }

    private UUID store(OutboundMessage message, SendOutcome outcome) {
        Instant now = ports.time().instant();
        if (isSettled(message, outcome)) {
            return message.id().value();
        }
        OutboundMessage settled = message.after(outcome, now);
        ports.stores().outbound().update(settled);
        ports.desk().noteDelivery(settled);
        if (settled.status() != OutboundStatus.PENDING) {
            record.done(
                    settled.tenant(),
                    "SendReply",
                    WorkRecord.part("ticket", settled.ticket(), "delivery"),
                    settled.id().value(),
                    now);
        }
        return settled.id().value();
    }

    /** The channel showed the message, or said that it could not deliver it, while it still owed an answer about it. */
    private boolean isSettled(OutboundMessage message, SendOutcome outcome) {
        return ports.stores()
                .outbound()
                .lock(message.id())
                .filter(stored -> stored.status() == OutboundStatus.FAILED
                        || (stored.status() == OutboundStatus.SENT && !(outcome instanceof SendOutcome.Accepted)))
                .isPresent();
    }

    /** What answers our message, or says that it did not arrive, names it by the id the channel gave it. */
    private void recognise(Conversation conversation, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            accepted.externalId().ifPresent(id -> bind(conversation, ThreadKey.of("ref:" + id)));
        }
    }

    /** Leaves alone where an answer goes: a message of the buyer's may have come meanwhile. */
    private void bind(Conversation conversation, ThreadKey key) {
        Instant now = ports.time().instant();
        Conversation same = new Conversation(
                conversation.tenant(),
                conversation.connection(),
                conversation.ticket(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        ports.stores().conversations().remember(same, List.of(key), now);
    }

    /** Nobody takes it back from here on. */
    private Optional<OutboundMessage> take(StoredEvent event) {
        String id = event.payload().get("outboundId");
        return id == null ? Optional.empty() : ports.stores().outbound().lock(new OutboundId(UUID.fromString(id)));
    }

    private static TenantScope scope(StoredEvent event) {
        return new TenantScope.One(event.tenant());
    }

    private record Attempt(
            OutboundMessage message,
            boolean interrupted,
            Optional<Connection> connection,
            Optional<Conversation> conversation) {}
}
