package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything a ticket is, at one version.
 *
 * @param externalId the order or thread at the channel
 * @param route where public replies leave; empty when they are only recorded
 * @param version 0 before the first save, then counted up by one with each
 */
public record TicketState(
        TicketId id,
        TenantId tenant,
        Optional<String> externalId,
        Channel channel,
        Optional<ReplyRoute> route,
        TicketStatus status,
        TicketPriority priority,
        String subject,
        Customer customer,
        Optional<String> category,
        Optional<String> sentiment,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> firstResponseAt,
        Optional<Instant> resolvedAt,
        int messageCount,
        long version) {

    TicketState withMessage(Instant now) {
        return copy(status, now, firstResponseAt, resolvedAt, messageCount + 1, version);
    }

    TicketState respondedAt(Instant now) {
        return copy(status, updatedAt, Optional.of(firstResponseAt.orElse(now)), resolvedAt, messageCount, version);
    }

    TicketState withStatus(TicketStatus next, Instant now) {
        Optional<Instant> resolved = next == TicketStatus.RESOLVED ? Optional.of(now) : resolvedAt;
        return copy(next, now, firstResponseAt, resolved, messageCount, version);
    }

    TicketState reopened(Instant now) {
        return copy(TicketStatus.OPEN, now, firstResponseAt, Optional.empty(), messageCount, version);
    }

    /** The same state as the store will hold it after the next save. */
    public TicketState nextVersion() {
        return copy(status, updatedAt, firstResponseAt, resolvedAt, messageCount, version + 1);
    }

    /** The ticket as it is shown. */
    public TicketView toView() {
        return new TicketView(
                id.value(),
                tenant.value(),
                externalId.orElse(null),
                channel,
                status,
                priority,
                subject,
                customer.name().orElse(null),
                customer.email().map(EmailAddress::value).orElse(null),
                category.orElse(null),
                sentiment.orElse(null),
                createdAt,
                updatedAt,
                firstResponseAt.orElse(null),
                resolvedAt.orElse(null),
                messageCount);
    }

    private TicketState copy(
            TicketStatus newStatus,
            Instant updated,
            Optional<Instant> responded,
            Optional<Instant> resolved,
            int messages,
            long newVersion) {
        return new TicketState(
                id,
                tenant,
                externalId,
                channel,
                route,
                newStatus,
                priority,
                subject,
                customer,
                category,
                sentiment,
                createdAt,
                updated,
                responded,
                resolved,
                messages,
                newVersion);
    }
}
