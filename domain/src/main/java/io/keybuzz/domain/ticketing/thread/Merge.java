package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.Clocks;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket that became a part of another, with all that is needed to take it back.
 *
 * @param id of the request, which can have joined several
 */
public record Merge(
        MergeId id, TenantId tenant, TicketId source, TicketId target, Instant at, Before before, Gift gift) {
    /** Whether the desk's rules still let it be taken back. */
    public boolean canBeUndone(DeskRules rules, Instant now) {
        return !now.isAfter(at.plus(rules.undoMerge()));
    }

    /** What the source was. */
    public record Before(TicketStatus status, Optional<Instant> closedAt, Clocks clocks) {}

    /**
     * What the target has from the source.
     *
     * @param clocks the target's as they were before
     * @param movedFrom the status that the target had before, if the source changed it
     * @param tags it did not have of its own
     * @param assignment nobody, if the target was somebody's already
     * @param customer the buyer's record, if the target had none
     */
    public record Gift(
            Clocks clocks,
            Optional<TicketStatus> movedFrom,
            Tags tags,
            Assignment assignment,
            Optional<UUID> customer) {}
}
