package io.keybuzz.adapters.jdbi.ticketing.customer;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Whom customers have become a part of. Asked for before the list, and only where a filter names customers: within the list's
 * own statement no index would be used, because what is not leakproof has to wait for row-level security.
 */
public final class Survivors {
    private static final Sql OF = Sql.of("""
            select c.id, c.merged_into from ticketing.customer c
            where c.tenant_id = ? and c.id = any(?) and c.merged_into is not null""");

    private Survivors() {}

    public static UnaryOperator<UUID> of(JdbiUnitOfWork work, Collection<TicketFilter> filters) {
        List<UUID> named = filters.stream()
                .flatMap(filter -> filter.on(FilterField.CUSTOMER, Operator.IS).stream())
                .flatMap(condition -> condition.ids().stream())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return UnaryOperator.identity();
        }
        Map<UUID, UUID> became = new HashMap<>();
        work.session()
                .list(OF, args -> args.tenant().uuids(named), row -> Map.entry(row.uuid(1), row.uuid(2)))
                .forEach(pair -> became.put(pair.getKey(), pair.getValue()));
        return id -> became.getOrDefault(id, id);
    }
}
