package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.Rota;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.port.Rotas;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns in rows that are held. The hold travels with the next question as a statement of its own, so that the question sees what
 * whoever held the row before has stored.
 */
final class JdbiRotas implements Rotas {
    private static final Sql HOLD = Sql.exact("""
            insert into ticketing.team_routing (tenant_id, team_id, version)
            values (?, ?, 0)
            on conflict (tenant_id, team_id) do update set version = team_routing.version""");

    private static final Sql LOOK = Sql.exact("""
            select w.user_id, m.capacity, m.last_user_id,
              (select count(*) from ticketing.ticket t
               where t.tenant_id = ? and t.assignee_user_id = w.user_id and t.merged_into is null
                 and t.status in ('OPEN', 'PENDING', 'ESCALATED')),
              exists (select from ticketing.duty d
                where d.tenant_id = ? and d.user_id = w.user_id and d.availability = 'AWAY')
            from unnest(cast(? as uuid[])) w (user_id) left join ticketing.team_routing m on m.tenant_id = ? and m.team_id = ?""");

    private static final Sql GAVE =
            Sql.of("update ticketing.team_routing m set last_user_id = ? where m.tenant_id = ? and m.team_id = ?");

    private static final Sql ROUTING = Sql.exact("""
            select m.capacity, m.version, w.id from (values (cast(? as uuid))) w (id)
            left join ticketing.team_routing m on m.tenant_id = w.id and m.team_id = ?""");

    private static final Sql SAVE = Sql.exact("""
            insert into ticketing.team_routing (tenant_id, team_id, capacity, version) values (?, ?, nullif(?, 0), 1)
            on conflict (tenant_id, team_id)
            do update set capacity = excluded.capacity, version = team_routing.version + 1
            where team_routing.version = ?""");

    private static final Sql DUTY =
            Sql.of("select d.availability, d.since from ticketing.duty d where d.tenant_id = ? and d.user_id = ?");

    private static final Sql PUT_DUTY = Sql.exact("""
            insert into ticketing.duty (tenant_id, user_id, availability, since)
            values (?, ?, ?, ?)
            on conflict (tenant_id, user_id) do update set availability = excluded.availability, since = excluded.since""");

    private final JdbiUnitOfWork work;

    JdbiRotas(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void hold(UUID team) {
        work.session().requireOneTenant();
        work.session().write(Write.of(HOLD, args -> args.tenant().uuid(team)));
    }

    @Override
    public Rota look(UUID team, List<UUID> people) {
        work.session().requireOneTenant();
        List<Looked> rows = work.session()
                .list(
                        LOOK,
                        args -> args.tenant().tenant().uuids(people).tenant().uuid(team),
                        JdbiRotas::looked);
        return new Rota(
                rows.stream().findFirst().flatMap(Looked::capacity),
                rows.stream().findFirst().flatMap(Looked::last),
                rows.stream().map(Looked::seat).toList());
    }

    @Override
    public void gave(UUID team, UUID user) {
        work.session().requireOneTenant();
        work.session().write(Write.of(GAVE, args -> args.uuid(user).tenant().uuid(team)));
    }

    @Override
    public TeamRouting routing(UUID team) {
        work.session().requireOneTenant();
        return work.session()
                .first(
                        ROUTING,
                        args -> args.tenant().uuid(team),
                        row -> new TeamRouting(new TenantId(row.uuid(3)), team, capacity(row, 1), row.longNumber(2)))
                .orElseThrow();
    }

    @Override
    public TeamRouting save(TeamRouting routing) {
        work.session()
                .write(Write.of(
                                SAVE,
                                args -> args.uuid(routing.tenant().value())
                                        .uuid(routing.team())
                                        .number(routing.capacity().orElse(0).intValue())
                                        .number(routing.version()))
                        .orWhenNoRow(JdbiRotas::stale));
        return routing.stored();
    }

    @Override
    public Duty duty(UUID user) {
        work.session().requireOneTenant();
        return work.session()
                .first(
                        DUTY,
                        args -> args.tenant().uuid(user),
                        row -> new Duty(user, Availability.valueOf(row.text(1)), Optional.of(row.instant(2))))
                .orElseGet(() -> Duty.of(user));
    }

    @Override
    public void put(Duty duty) {
        work.session().requireOneTenant();
        work.session()
                .write(Write.of(
                        PUT_DUTY,
                        args -> args.tenant()
                                .uuid(duty.user())
                                .name(duty.availability())
                                .instant(duty.since().orElseThrow())));
    }

    /** No limit is null, which the driver reads as 0; and 0 is none that a team can have. */
    private static Optional<Integer> capacity(Row row, int column) throws SQLException {
        int most = row.number(column);
        return most == 0 ? Optional.empty() : Optional.of(most);
    }

    private static Looked looked(Row row) throws SQLException {
        return new Looked(
                capacity(row, 2),
                Optional.ofNullable(row.nullableUuid(3)),
                new Rota.Seat(row.uuid(1), row.number(4), row.flag(5)));
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The team's routing was changed by somebody else; load it again"));
    }

    private record Looked(Optional<Integer> capacity, Optional<UUID> last, Rota.Seat seat) {}
}
