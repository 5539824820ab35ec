package io.keybuzz.domain.ticketing.desk;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import io.keybuzz.domain.ticketing.sla.Terms;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one tenant's desk works; every ticket is changed under these rules.
 *
 * @param version 0 as long as the tenant has changed nothing
 * @param reopenWindow how long after closing a buyer's message reopens the ticket; later it opens a follow-up. 0 to 365 days
 * @param statusAfterReply where a public reply moves a ticket that is open or pending; empty leaves it where it is
 * @param undoSend how long a public reply can be taken back before it leaves, 0 to 120 s
 * @param undoMerge how long a merge can be undone, 0 to 30 days
 * @param sla the tenant's own promises; kept with a version of their own
 * @param survey whether buyers are asked how they were helped
 * @param attributes the fields the tenant has defined; kept with a version of their own
 */
public record DeskRules(
        long version,
        Duration reopenWindow,
        Optional<TicketStatus> statusAfterReply,
        Duration undoSend,
        Duration undoMerge,
        AutoClose autoClose,
        MarketplaceClocks marketplaces,
        SlaPlan sla,
        SurveyRules survey,
        AttributePlan attributes) {
    private static final Set<TicketStatus> AFTER_REPLY =
            EnumSet.of(TicketStatus.PENDING, TicketStatus.WAITING_CUSTOMER, TicketStatus.RESOLVED);

    /** Refuses with {@code ticketing/invalid-desk-rules}. */
    public DeskRules {
        require(reopenWindow, Duration.ofDays(365), "reopenWindow");
        require(undoSend, Duration.ofSeconds(120), "undoSend");
        require(undoMerge, Duration.ofDays(30), "undoMerge");
        if (statusAfterReply.filter(status -> !AFTER_REPLY.contains(status)).isPresent()) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(
                    "statusAfterReply must be pending, waiting_customer or resolved");
        }
    }

    /** Rules with the standard clocks and no automatic close. */
    public DeskRules(
            long version,
            Duration reopenWindow,
            Optional<TicketStatus> statusAfterReply,
            Duration undoSend,
            Duration undoMerge) {
        this(
                version,
                reopenWindow,
                statusAfterReply,
                undoSend,
                undoMerge,
                AutoClose.never(),
                MarketplaceClocks.standard(),
                SlaPlan.standard(),
                SurveyRules.off(),
                AttributePlan.none());
    }

    /** What a tenant starts with. */
    public static DeskRules standard() {
        return new DeskRules(
                0, Duration.ofDays(14), Optional.of(TicketStatus.WAITING_CUSTOMER), Duration.ZERO, Duration.ofDays(7));
    }

    /** The same rules as the store holds them after they were saved. */
    public DeskRules stored() {
        return with(version + 1, autoClose, marketplaces, sla, survey, attributes);
    }

    /** The same rules with this automatic close. */
    public DeskRules closing(AutoClose next) {
        return with(version, next, marketplaces, sla, survey, attributes);
    }

    /** The same rules under these marketplaces' clocks. */
    public DeskRules under(MarketplaceClocks next) {
        return with(version, autoClose, next, sla, survey, attributes);
    }

    /** The same rules with these promises. */
    public DeskRules promising(SlaPlan next) {
        return with(version, autoClose, marketplaces, next, survey, attributes);
    }

    /** The same rules, asking buyers like this. */
    public DeskRules asking(SurveyRules next) {
        return with(version, autoClose, marketplaces, sla, next, attributes);
    }

    /** The same rules for tickets with these fields. */
    public DeskRules defining(AttributePlan next) {
        return with(version, autoClose, marketplaces, sla, survey, next);
    }

    /** What a clock of a ticket counts by; empty when nothing is promised. */
    public Optional<Terms> terms(ClockKind kind, Channel channel, TicketPriority priority) {
        return kind.isOwn()
                ? sla.terms(kind, channel, priority)
                : marketplaces.of(channel).map(within -> Terms.aroundTheClock(within, WarningRule.standard()));
    }

    /** Until when a reply can be taken back; empty when it leaves at once. */
    public Optional<Instant> undoUntil(Instant now) {
        return undoSend.isZero() ? Optional.empty() : Optional.of(now.plus(undoSend));
    }

    /** Whether a buyer's message at this time reopens a ticket that was closed then. */
    public boolean reopens(Instant closedAt, Instant now) {
        return !now.isAfter(closedAt.plus(reopenWindow));
    }

    private DeskRules with(
            long number,
            AutoClose close,
            MarketplaceClocks clocks,
            SlaPlan plan,
            SurveyRules surveys,
            AttributePlan fields) {
        return new DeskRules(
                number, reopenWindow, statusAfterReply, undoSend, undoMerge, close, clocks, plan, surveys, fields);
    }

    private static void require(Duration value, Duration most, String name) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(name + " must be between 0 and " + most.toSeconds() + " s");
        }
    }
}
