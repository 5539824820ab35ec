package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.OutboundMessages.InDoubt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks channels what became of answers that are in doubt. What certainly did not get there has failed, and a person sends it
 * again: nothing that may have got there is ever sent a second time by itself.
 */
@Worker("the schedule of doubts")
final class Doubts {
    private static final TenantScope QUEUES = new TenantScope.Queues("doubts");
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration GIVEN_UP = Duration.ofDays(2);

    private final MarketplacePorts ports;
    private final WorkRecord record;

    Doubts(MarketplacePorts ports) {
        this.ports = ports;
        this.record = new WorkRecord(ports.trail(), ports.ids(), "doubts");
    }

    /** @return how many are in doubt no longer */
    int resolve(Instant now, int limit) {
        List<InDoubt> doubts = ports.unitOfWork()
                .read(QUEUES, () -> ports.stores().outbound().inDoubt(now.minus(GIVEN_UP), now.minus(PAUSE), limit));
        int settled = 0;
        for (InDoubt doubt : doubts) {
            if (resolve(doubt, now)) {
                settled++;
            }
        }
        return settled;
    }

    private boolean resolve(InDoubt doubt, Instant now) {
        TenantScope scope = new TenantScope.One(doubt.tenant());
        Optional<Question> question = ports.unitOfWork().read(scope, () -> question(doubt));
        SendOutcome outcome = question.map(Doubts::answer)
                .orElseGet(() -> new SendOutcome.Ambiguous("the channel cannot be asked about it"));
        return ports.unitOfWork().run(scope, () -> store(doubt, outcome, now));
    }

    private Optional<Question> question(InDoubt doubt) {
        return ports.stores()
                .outbound()
                .find(doubt.id())
                .filter(message -> message.status() == OutboundStatus.UNKNOWN)
                .flatMap(message -> ports.stores()
                        .connections()
                        .find(message.connection())
                        .filter(Connection::sends)
                        .flatMap(connection -> ports.stores()
                                .conversations()
                                .ofTicket(message.ticket())
                                .flatMap(conversation -> ports.channels()
                                        .senderOf(connection)
                                        .map(sender -> new Question(sender, connection, conversation, message)))));
    }

    private static SendOutcome answer(Question question) {
        try {
            return question.sender().reconcile(question.connection(), question.conversation(), question.message());
        } catch (RuntimeException unexpected) {
            return new SendOutcome.Ambiguous(
                    "the channel failed: " + unexpected.getClass().getSimpleName());
        }
    }

    private boolean store(InDoubt doubt, SendOutcome outcome, Instant now) {
        Optional<OutboundMessage> stored =
                ports.stores().outbound().lock(doubt.id()).filter(one -> one.status() == OutboundStatus.UNKNOWN);
        if (stored.isEmpty()) {
            return false;
        }
        OutboundMessage settled = outcome instanceof SendOutcome.NotSent notSent
                ? stored.get()
                        .decided(OutboundStatus.FAILED, Optional.of("it did not get there: " + notSent.reason()), now)
                : stored.get().after(outcome, now);
        ports.stores().outbound().update(settled);
        if (settled.status() == OutboundStatus.UNKNOWN) {
            return false;
        }
        ports.desk().noteDelivery(settled);
        record.done(
                settled.tenant(),
                "SettleDoubt",
                WorkRecord.part("ticket", settled.ticket(), "delivery"),
                settled.id().value(),
                now);
        return true;
    }

    private record Question(
            MessageSender sender, Connection connection, Conversation conversation, OutboundMessage message) {}
}
