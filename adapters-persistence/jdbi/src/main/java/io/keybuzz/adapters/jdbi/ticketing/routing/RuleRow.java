package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of routing rules; also read beside the desk that a ticket opens on. */
public final class RuleRow {
    public static final String COLUMNS = """
            r.id, r.tenant_id, r.name, r.position, r.active, r.channels, r.categories, r.languages, r.marketplaces,
              r.priorities, r.team_id, r.mode, r.created_at, r.updated_at, r.version""";

    private RuleRow() {}

    /** The rule whose columns begin there; empty where an outer join found none. */
    public static Optional<RoutingRule> maybe(Row row, int first) throws SQLException {
        return row.nullableUuid(first) == null ? Optional.empty() : Optional.of(rule(row, first));
    }

    static RoutingRule rule(Row row, int first) throws SQLException {
        return new RoutingRule(
                new RoutingRuleId(row.uuid(first)),
                new TenantId(row.uuid(first + 1)),
                row.text(first + 2),
                row.number(first + 3),
                row.flag(first + 4),
                new RoutingConditions(
                        row.texts(first + 5).stream().map(Channel::valueOf).collect(Collectors.toSet()),
                        row.texts(first + 6),
                        row.texts(first + 7),
                        row.texts(first + 8),
                        row.texts(first + 9).stream()
                                .map(TicketPriority::valueOf)
                                .collect(Collectors.toSet())),
                row.uuid(first + 10),
                RoutingMode.valueOf(row.text(first + 11)),
                row.instant(first + 12),
                row.instant(first + 13),
                row.longNumber(first + 14));
    }
}
