package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What a channel says later of an answer that it had taken: it bounced, its sender is not approved, the buyer wants no more. The
 * notice names the answer by the id it had, and the answer has failed after all.
 */
final class Setbacks {
    private final MarketplacePorts ports;

    Setbacks(MarketplacePorts ports) {
        this.ports = ports;
    }

    /** The answer that a notice of failure names. */
    Optional<OutboundMessage> about(Connection connection, InboundMessage message) {
        if (message.kind() != MessageKind.BOUNCE && message.kind() != MessageKind.OPT_OUT) {
            return Optional.empty();
        }
        return message.threadKeys().stream()
                .flatMap(key -> OutboundId.namedIn(key.value()).stream())
                .flatMap(id -> ports.stores().outbound().find(id).stream())
                .filter(sent -> sent.connection().equals(connection.id()))
                .findFirst();
    }

    /** It has failed, once; who tells it again changes nothing. The ticket is held by whoever added the notice to it. */
    void settle(OutboundMessage named, InboundMessage message, Instant now) {
        ports.stores().outbound().lock(named.id()).filter(Setbacks::wasGone).ifPresent(sent -> {
            OutboundMessage failed = sent.decided(OutboundStatus.FAILED, Optional.of(reason(message.kind())), now);
            ports.stores().outbound().update(failed);
            ports.desk().noteDelivery(failed);
        });
    }

    private static boolean wasGone(OutboundMessage sent) {
        return sent.status() == OutboundStatus.SENT
                || sent.status() == OutboundStatus.SENDING
                || sent.status() == OutboundStatus.UNKNOWN;
    }

    private static String reason(MessageKind kind) {
        return kind == MessageKind.OPT_OUT
                ? "The buyer has chosen not to receive such messages; the channel did not deliver it"
                : "The channel could not deliver it; its notice is on the ticket";
    }
}
