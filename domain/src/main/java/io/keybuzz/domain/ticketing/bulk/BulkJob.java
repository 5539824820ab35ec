package io.keybuzz.domain.ticketing.bulk;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.action.ActionList;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The same steps for many tickets, each ticket by itself.
 *
 * @param user who asked for it, and is named in the tickets' histories
 * @param total how many tickets; at most {@link #MOST}
 * @param finishedAt empty as long as tickets wait
 */
public record BulkJob(
        BulkId id,
        TenantId tenant,
        UUID user,
        String userName,
        ActionList actions,
        int total,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    /** Tickets of one piece of work. */
    public static final int MOST = 1_000;
    /** Up to as many are done before the request is answered. */
    public static final int AT_ONCE = 50;

    /** The same work, which is done. */
    public BulkJob finished(Instant now) {
        return new BulkJob(id, tenant, user, userName, actions, total, createdAt, Optional.of(now));
    }
}
