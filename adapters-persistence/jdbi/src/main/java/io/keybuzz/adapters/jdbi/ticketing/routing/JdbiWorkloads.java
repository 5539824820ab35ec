package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.routing.Workload;
import io.keybuzz.domain.ticketing.routing.Workload.Load;
import io.keybuzz.domain.ticketing.routing.Workload.Share;
import io.keybuzz.domain.ticketing.routing.port.Workloads;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class JdbiWorkloads implements Workloads {
    /** The partial indexes of the load say the same. */
    private static final String TO_DO =
            " and t.merged_into is null and t.status in ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'ESCALATED')";

    private static final String SHARE = "SHARE";
    private static final String CAPACITY = "CAPACITY";

    /** Shares, capacities and who is away, in one question. */
    private static final Sql AT = Sql.of("""
            select 'SHARE', t.assignee_user_id, t.assignee_team_id,
              count(*) filter (where t.status <> 'WAITING_CUSTOMER'),
              count(*) filter (where t.status = 'WAITING_CUSTOMER'), count(*) filter (where t.due_at < ?)
            from ticketing.ticket t where t.tenant_id = ? and true""" + TO_DO + """

            group by t.assignee_user_id, t.assignee_team_id
            union all
            select 'CAPACITY', null, m.team_id, m.capacity, 0, 0 from ticketing.team_routing m
            where m.tenant_id = ? and m.capacity is not null
            union all
            select 'AWAY', d.user_id, null, 0, 0, 0 from ticketing.duty d
            where d.tenant_id = ? and d.availability = 'AWAY'""");

    private static final Sql OF_USER = heldBy(" and t.assignee_user_id = ?");
    private static final Sql OF_TEAM = heldBy(" and t.assignee_team_id = ?");
    private static final Sql OF_BOTH = heldBy(" and t.assignee_user_id = ? and t.assignee_team_id = ?");

    private final JdbiUnitOfWork work;

    JdbiWorkloads(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Workload at(Instant now) {
        work.session().requireOneTenant();
        List<Share> shares = new ArrayList<>();
        Map<UUID, Integer> capacities = new HashMap<>();
        Set<UUID> away = new HashSet<>();
        work.session().list(AT, args -> args.instant(now).tenant().tenant().tenant(), row -> {
            switch (row.text(1)) {
                case SHARE -> shares.add(share(row));
                case CAPACITY -> capacities.put(row.uuid(3), row.number(4));
                default -> away.add(row.uuid(2));
            }
            return Boolean.TRUE;
        });
        return new Workload(shares, capacities, away);
    }

    private static Share share(Row row) throws SQLException {
        return new Share(
                Optional.ofNullable(row.nullableUuid(2)),
                Optional.ofNullable(row.nullableUuid(3)),
                new Load(row.longNumber(4), row.longNumber(5), row.longNumber(6)));
    }

    @Override
    public List<TicketId> heldBy(Assignment holder, int limit) {
        work.session().requireOneTenant();
        Sql sql = holder.user().isEmpty() ? OF_TEAM : holder.team().isEmpty() ? OF_USER : OF_BOTH;
        return work.session()
                .list(
                        sql,
                        args -> {
                            args.tenant();
                            if (holder.user().isPresent()) {
                                args.uuid(holder.user().get());
                            }
                            if (holder.team().isPresent()) {
                                args.uuid(holder.team().get());
                            }
                            args.number(limit);
                        },
                        row -> new TicketId(row.uuid(1)));
    }

    private static Sql heldBy(String holder) {
        return Sql.of("select t.id from ticketing.ticket t\nwhere t.tenant_id = ? and true" + TO_DO + holder
                + "\norder by t.id limit ?");
    }
}
