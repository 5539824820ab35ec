package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a ticket is, at one version.
 *
 * @param version 0 before the first save, then counted up by one with each
 */
public record TicketState(
        TicketId id,
        TenantId tenant,
        Origin origin,
        TicketStatus status,
        TicketPriority priority,
        String subject,
        Customer customer,
        Labels labels,
        Assignment assignment,
        Links links,
        Moments moments,
        Clocks clocks,
        int messageCount,
        long version) {

    static TicketState starting(TicketId id, TenantId tenant, NewTicket start, Instant now) {
        return new TicketState(
                id,
                tenant,
                start.origin(),
                TicketStatus.OPEN,
                start.priority(),
                start.subject(),
                start.customer(),
                Labels.of(start.category()),
                Assignment.nobody(),
                start.links(),
                Moments.starting(now),
                Clocks.none(),
                0,
                0);
    }

    public Channel channel() {
        return origin.channel();
    }

    public Optional<ReplyRoute> route() {
        return origin.route();
    }

    public Instant createdAt() {
        return moments.createdAt();
    }

    public Instant updatedAt() {
        return moments.updatedAt();
    }

    TicketState withMessage(Instant now) {
        return copy(status, priority, subject, moments.updated(now), messageCount + 1, version);
    }

    TicketState answered(Instant now) {
        return copy(status, priority, subject, moments.answered(now), messageCount, version);
    }

    TicketState heard(Instant now) {
        return copy(status, priority, subject, moments.heard(now), messageCount, version);
    }

    TicketState withStatus(TicketStatus next, Instant now) {
        return copy(next, priority, subject, moments.moved(next, now), messageCount, version);
    }

    TicketState withPriority(TicketPriority next, Instant now) {
        return copy(status, next, subject, moments.updated(now), messageCount, version);
    }

    TicketState withSubject(String next, Instant now) {
        return copy(status, priority, next, moments.updated(now), messageCount, version);
    }

    TicketState snoozed(Optional<Instant> until, Instant now) {
        return copy(status, priority, subject, moments.snoozed(until, now), messageCount, version);
    }

    TicketState withLabels(Labels next, Instant now) {
        return with(next, assignment, links, moments.updated(now), clocks);
    }

    TicketState withAssignment(Assignment next, Instant now) {
        return with(labels, next, links, moments.updated(now), clocks);
    }

    TicketState withLinks(Links next, Instant now) {
        return with(labels, assignment, next, moments.updated(now), clocks);
    }

    /** The same ticket with other messages. */
    TicketState withThread(ThreadFacts facts, Instant now) {
        return copy(status, priority, subject, moments.told(facts, now), facts.messages(), version);
    }

    TicketState over(Optional<Instant> resolved, Optional<Instant> closed) {
        return with(labels, assignment, links, moments.over(resolved, closed), clocks);
    }

    /** The same ticket under another customer's record; the ticket itself does not change by that, nor does its version. */
    public TicketState filedUnder(UUID record) {
        return with(labels, assignment, links.withCustomer(Optional.of(record)), moments, clocks);
    }

    TicketState rewound(Moments then, Clocks at) {
        return with(labels, assignment, links, then, at);
    }

    TicketState touched(Instant now) {
        return copy(status, priority, subject, moments.updated(now), messageCount, version);
    }

    /** The same ticket with other clocks; for stores and the ticket itself. */
    public TicketState withClocks(Clocks next) {
        return with(labels, assignment, links, moments, next);
    }

    /** The same state as the store will hold it after the next save. */
    public TicketState nextVersion() {
        return copy(status, priority, subject, moments, messageCount, version + 1);
    }

    /** Refuses with {@code ticketing/merged}, and says where the ticket went. */
    void requireNotMerged() {
        links.mergedInto().ifPresent(target -> {
            throw TicketProblem.mergedInto(target);
        });
    }

    /** The ticket as it is shown. */
    public TicketView toView() {
        return new TicketView(
                id.value(),
                tenant.value(),
                version,
                origin.externalId().orElse(null),
                origin.channel(),
                origin.marketplace().orElse(null),
                origin.language().orElse(null),
                status,
                priority,
                subject,
                customer.name().orElse(null),
                customer.email().map(EmailAddress::value).orElse(null),
                labels.category().orElse(null),
                labels.sentiment().orElse(null),
                labels.tags().names(),
                labels.attributes(),
                assignment.user().orElse(null),
                assignment.team().orElse(null),
                links.customer().orElse(null),
                links.mergedInto().map(TicketId::value).orElse(null),
                links.followUpOf().map(TicketId::value).orElse(null),
                moments.createdAt(),
                moments.updatedAt(),
                moments.firstResponseAt().orElse(null),
                moments.resolvedAt().orElse(null),
                moments.closedAt().orElse(null),
                moments.snoozedUntil().orElse(null),
                moments.lastCustomerMessageAt().orElse(null),
                moments.lastReplyAt().orElse(null),
                clocks.dueAt().orElse(null),
                messageCount);
    }

    private TicketState copy(
            TicketStatus newStatus,
            TicketPriority newPriority,
            String newSubject,
            Moments newMoments,
            int messages,
            long newVersion) {
        return new TicketState(
                id,
                tenant,
                origin,
                newStatus,
                newPriority,
                newSubject,
                customer,
                labels,
                assignment,
                links,
                newMoments,
                clocks,
                messages,
                newVersion);
    }

    private TicketState with(
            Labels newLabels, Assignment newAssignment, Links newLinks, Moments newMoments, Clocks newClocks) {
        return new TicketState(
                id,
                tenant,
                origin,
                status,
                priority,
                subject,
                customer,
                newLabels,
                newAssignment,
                newLinks,
                newMoments,
                newClocks,
                messageCount,
                version);
    }
}
