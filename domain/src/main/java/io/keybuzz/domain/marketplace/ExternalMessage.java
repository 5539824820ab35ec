package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** The proof that a channel's message was taken in once: unique per tenant, connection and external id. */
public record ExternalMessage(
        ExternalMessageId id,
        TenantId tenant,
        ConnectionId connection,
        RawInboundId raw,
        InboundMessage message,
        UUID ticket,
        Instant receivedAt) {}
