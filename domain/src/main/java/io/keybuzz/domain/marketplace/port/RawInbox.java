package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Raw payloads of the current tenant; a worker's scope sees which ones are still to be taken in. */
public interface RawInbox {
    /**
     * Stores the payload unless the same bytes are there already for this connection.
     *
     * @return the stored payload: this one, or the earlier one with the same bytes
     */
    RawInbound store(RawInbound raw);

    Optional<RawInbound> find(RawInboundId id);

    /** Payloads with status STORED that arrived before the given instant, oldest first; needs a worker's scope. */
    List<Waiting> waiting(Instant before, int limit);

    /** Notes what became of it. */
    void settle(RawInboundId id, RawStatus status, Optional<String> reason);

    /** Counts a failed attempt; the payload stays STORED. */
    void failed(RawInboundId id, String reason);

    /** A payload that is still to be taken in, without its content. */
    record Waiting(
            RawInboundId id,
            io.keybuzz.domain.shared.TenantId tenant,
            io.keybuzz.domain.marketplace.ConnectionId connection,
            int attempts) {}
}
