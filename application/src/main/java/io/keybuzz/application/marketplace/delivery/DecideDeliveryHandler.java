package io.keybuzz.application.marketplace.delivery;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.shared.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A person's word ends a doubt, and sends again what failed; what is known otherwise is not theirs to decide. */
final class DecideDeliveryHandler implements Change<DecideDelivery, OutboundMessage> {
    private static final int LOOKED_AT = 200;

    private final MarketplacePorts ports;

    DecideDeliveryHandler(MarketplacePorts ports) {
        this.ports = ports;
    }

    @Override
    public OutboundMessage handle(CallContext call, DecideDelivery command) {
        OutboundMessage doubtful = ports.stores().outbound().ofTicket(command.ticket(), LOOKED_AT).stream()
                .filter(sent -> sent.message().equals(command.message()))
                .findFirst()
                .flatMap(found -> ports.stores().outbound().lock(found.id()))
                .orElseThrow(() -> MarketplaceProblem.MESSAGE_NOT_FOUND.refuse("There is no such answer"));
        boolean again = command.decision() == Decision.SEND_AGAIN;
        if (doubtful.status() != OutboundStatus.UNKNOWN && !(again && doubtful.status() == OutboundStatus.FAILED)) {
            throw MarketplaceProblem.NOT_IN_DOUBT.refuse("What became of this message is known");
        }
        if (again) {
            requireAWay(doubtful);
        }
        OutboundMessage decided = decided(doubtful, command.decision(), call.now());
        ports.desk().noteDelivery(decided);
        return decided;
    }

    private void requireAWay(OutboundMessage message) {
        if (ports.stores()
                .connections()
                .find(message.connection())
                .filter(Connection::takesAnswers)
                .isEmpty()) {
            throw OutboundMessages.cannotLeave();
        }
    }

    private OutboundMessage decided(OutboundMessage doubtful, Decision decision, Instant now) {
        return switch (decision) {
            case SENT -> kept(doubtful.decided(OutboundStatus.SENT, Optional.empty(), now));
            case NOT_SENT ->
                kept(doubtful.decided(OutboundStatus.FAILED, Optional.of("somebody says that it was not sent"), now));
            case SEND_AGAIN -> queued(doubtful.decided(OutboundStatus.PENDING, Optional.empty(), now), now);
        };
    }

    private OutboundMessage kept(OutboundMessage message) {
        ports.stores().outbound().update(message);
        return message;
    }

    private OutboundMessage queued(OutboundMessage message, Instant now) {
        ports.stores()
                .outbound()
                .queueAgain(
                        message,
                        new OutboundQueued(
                                ports.ids().next(EventId::new),
                                message.tenant(),
                                message.ticket(),
                                message.id(),
                                Duration.ZERO,
                                now));
        return message;
    }

    @Override
    public AuditNote note(DecideDelivery command, OutboundMessage result) {
        return AuditNote.of("ticket", command.ticket(), "delivery");
    }
}
