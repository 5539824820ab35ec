package io.keybuzz.domain.ticketing.routing;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends tickets to a team. Of all rules that are in force the first one that is about a ticket decides.
 *
 * @param position where it stands among the rules, the lowest first
 * @param active whether it is in force
 */
public record RoutingRule(
        RoutingRuleId id,
        TenantId tenant,
        String name,
        int position,
        boolean active,
        RoutingConditions conditions,
        UUID team,
        RoutingMode mode,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public static final int MAX_NAME = 100;
    public static final int MAX_POSITION = 10_000;
    /** How many a tenant can have; all of them are looked through when a ticket opens. */
    public static final int MOST = 100;

    /** Refuses with {@code ticketing/invalid-routing-rule}. */
    public RoutingRule {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)) {
            throw TicketProblem.INVALID_ROUTING_RULE.refuse(
                    "name must have 1 to " + MAX_NAME + " characters on one line", Map.of("field", "name"));
        }
        if (position < 0 || position > MAX_POSITION) {
            throw TicketProblem.INVALID_ROUTING_RULE.refuse(
                    "position must be between 0 and " + MAX_POSITION, Map.of("field", "position"));
        }
    }

    /** The same rule as the store holds it after it was saved. */
    public RoutingRule stored() {
        return new RoutingRule(
                id, tenant, name, position, active, conditions, team, mode, createdAt, updatedAt, version + 1);
    }

    /** The same rule, in force or not. */
    public RoutingRule switched(boolean on, Instant now) {
        return new RoutingRule(id, tenant, name, position, on, conditions, team, mode, createdAt, now, version);
    }

    /** Who a ticket's history says has given it away: this rule, by its id. */
    public Author author() {
        return new Author(SenderType.SYSTEM, Optional.of(id.toString()), name);
    }

    /** Where it stands in the list; its position stands there as so many seconds. */
    public PageKey place() {
        return new PageKey(Instant.ofEpochSecond(position), id.value());
    }
}
