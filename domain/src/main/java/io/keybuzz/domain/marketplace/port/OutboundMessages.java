package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import java.util.Optional;

/** Outbound messages of the current tenant. */
public interface OutboundMessages {
    Optional<OutboundMessage> find(OutboundId id);

    /** Adds it and publishes the event that makes the sender take it. */
    void queue(OutboundMessage message, io.keybuzz.domain.marketplace.event.OutboundQueued event);

    void update(OutboundMessage message);
}
