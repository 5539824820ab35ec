package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.port.Teams;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbiTeams implements Teams {
    private static final Sql FIND = Sql.of("""
            select t.id, t.tenant_id, t.name, t.created_at, t.updated_at from tenancy.team t
            where t.tenant_id = ? and t.id = ?""");
    private static final Sql LIST = Sql.of("""
            select t.id, t.tenant_id, t.name, t.created_at, t.updated_at from tenancy.team t
            where t.tenant_id = ? and true
            order by t.name collate "C", t.id""");
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.team (tenant_id, id, name, created_at, updated_at) values (?, ?, ?, ?, ?)""");
    private static final Sql JOIN = Sql.exact("""
            insert into tenancy.team_membership (tenant_id, team_id, user_id, role, created_at) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, team_id, user_id) do update set role = excluded.role""");
    private static final Sql MEMBERS = Sql.of("""
            select m.tenant_id, m.team_id, m.user_id, m.role, m.created_at from tenancy.team_membership m
            where m.tenant_id = ? and m.team_id = ?
            order by m.created_at, m.user_id""");

    private final JdbiUnitOfWork work;

    JdbiTeams(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiTeams::team);
    }

    @Override
    public List<Team> list() {
        return work.session().list(LIST, args -> args.tenant(), JdbiTeams::team);
    }

    @Override
    public void add(Team team) {
        work.session()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(team.tenant().value())
                                .uuid(team.id().value())
                                .text(team.name())
                                .instant(team.createdAt())
                                .instant(team.updatedAt())));
    }

    @Override
    public void join(Membership membership) {
        work.session()
                .write(Write.of(
                        JOIN,
                        args -> args.uuid(membership.tenant().value())
                                .uuid(membership.team().value())
                                .uuid(membership.user().value())
                                .name(membership.role())
                                .instant(membership.createdAt())));
    }

    @Override
    public List<Membership> members(TeamId team) {
        return work.session().list(MEMBERS, args -> args.tenant().uuid(team.value()), JdbiTeams::membership);
    }

    private static Team team(Row row) throws SQLException {
        return new Team(
                new TeamId(row.uuid(1)), new TenantId(row.uuid(2)), row.text(3), row.instant(4), row.instant(5));
    }

    private static Membership membership(Row row) throws SQLException {
        return new Membership(
                new TenantId(row.uuid(1)),
                new TeamId(row.uuid(2)),
                new UserId(row.uuid(3)),
                TeamRole.valueOf(row.text(4)),
                row.instant(5));
    }
}
