package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent's reply on its way to the channel.
 *
 * @param id also the idempotency token given to the channel
 * @param externalId the channel's id once sent
 * @param error why it failed or is in doubt; safe to show
 */
public record OutboundMessage(
        OutboundId id,
        TenantId tenant,
        ConnectionId connection,
        UUID ticket,
        UUID message,
        String subject,
        String body,
        OutboundStatus status,
        int attempts,
        Optional<String> externalId,
        Optional<String> error,
        Instant createdAt,
        Instant updatedAt) {

    public static OutboundMessage pending(
            OutboundId id,
            TenantId tenant,
            ConnectionId connection,
            UUID ticket,
            UUID message,
            String subject,
            String body,
            Instant now) {
        return new OutboundMessage(
                id,
                tenant,
                connection,
                ticket,
                message,
                subject,
                body,
                OutboundStatus.PENDING,
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                now);
    }

    /** It was taken back before it left. */
    public OutboundMessage cancelled(Instant now) {
        return with(OutboundStatus.CANCELLED, attempts, externalId, error, now);
    }

    /** One more attempt begins. */
    public OutboundMessage sending(Instant now) {
        return with(OutboundStatus.SENDING, attempts + 1, externalId, Optional.empty(), now);
    }

    /** What the channel's answer makes of it. */
    public OutboundMessage after(SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            return with(OutboundStatus.SENT, attempts, accepted.externalId(), Optional.empty(), now);
        }
        if (outcome instanceof SendOutcome.Rejected rejected) {
            return with(OutboundStatus.FAILED, attempts, externalId, Optional.of(rejected.reason()), now);
        }
        if (outcome instanceof SendOutcome.NotSent notSent) {
            return with(OutboundStatus.PENDING, attempts, externalId, Optional.of(notSent.reason()), now);
        }
        return with(
                OutboundStatus.UNKNOWN,
                attempts,
                externalId,
                Optional.of(((SendOutcome.Ambiguous) outcome).evidence()),
                now);
    }

    /** The channel shows it: whatever was in doubt, it got there. */
    public OutboundMessage seen(String shownAs, Instant now) {
        return with(OutboundStatus.SENT, attempts, Optional.of(externalId.orElse(shownAs)), Optional.empty(), now);
    }

    /** A person knows or decides what became of one in doubt. */
    public OutboundMessage decided(OutboundStatus outcome, Optional<String> reason, Instant now) {
        return with(outcome, attempts, externalId, reason, now);
    }

    private OutboundMessage with(
            OutboundStatus next, int tries, Optional<String> external, Optional<String> problem, Instant now) {
        return new OutboundMessage(
                id, tenant, connection, ticket, message, subject, body, next, tries, external, problem, createdAt, now);
    }
}
