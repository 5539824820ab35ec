package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A tenant's account at a channel.
 *
 * @param inboundAddress where mail for this connection is sent to; its local part holds a secret, and the envelope
 *     address alone decides whose mail it is
 */
public record Connection(
        ConnectionId id,
        TenantId tenant,
        Channel channel,
        Provider provider,
        String name,
        ConnectionStatus status,
        EmailAddress inboundAddress,
        Instant createdAt,
        Instant updatedAt) {}
