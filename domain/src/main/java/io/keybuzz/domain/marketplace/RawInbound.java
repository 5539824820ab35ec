package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A payload as it arrived, stored before anybody tries to understand it.
 *
 * @param source how it came, such as {@code sandbox}, {@code file} or {@code http}
 * @param attempts how often taking it in has failed
 * @param reason why it is in quarantine or failed last; safe to show
 */
public record RawInbound(
        RawInboundId id,
        TenantId tenant,
        ConnectionId connection,
        String source,
        RawContent content,
        Instant receivedAt,
        RawStatus status,
        int attempts,
        Optional<String> reason) {

    public static RawInbound arrived(
            RawInboundId id, TenantId tenant, ConnectionId connection, String source, RawContent content, Instant now) {
        return new RawInbound(id, tenant, connection, source, content, now, RawStatus.STORED, 0, Optional.empty());
    }
}
