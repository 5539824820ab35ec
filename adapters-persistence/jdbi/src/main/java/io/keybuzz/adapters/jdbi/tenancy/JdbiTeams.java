package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.staff.Member;
import io.keybuzz.domain.tenancy.staff.Seat;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiTeams implements Teams {
    private final JdbiUnitOfWork work;

    JdbiTeams(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return work.session().first(TeamSql.FIND, args -> args.tenant().uuid(id.value()), JdbiTeams::team);
    }

    @Override
    public Set<TeamId> existing(Set<TeamId> ids) {
        return Set.copyOf(work.session()
                .list(
                        TeamSql.EXISTING,
                        args -> args.tenant()
                                .uuids(ids.stream().map(TeamId::value).toList()),
                        row -> new TeamId(row.uuid(1))));
    }

    @Override
    public List<Team> list() {
        return work.session().list(TeamSql.BY_NAME, args -> args.tenant(), JdbiTeams::team);
    }

    @Override
    public Page<Team> list(Optional<TenantId> tenant, PageRequest page) {
        Sql sql = TeamSql.list(tenant.isPresent(), page.after().isPresent());
        List<Team> rows = work.session()
                .list(
                        sql,
                        args -> {
                            args.tenant();
                            if (tenant.isPresent()) {
                                args.uuid(tenant.get().value());
                            }
                            args.page(page);
                        },
                        JdbiTeams::team);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public void add(Team team) {
        work.session()
                .write(Write.of(
                                TeamSql.INSERT,
                                args -> args.uuid(team.tenant().value())
                                        .uuid(team.id().value())
                                        .text(team.name())
                                        .instant(team.createdAt())
                                        .instant(team.updatedAt())
                                        .number(team.version()))
                        .orWhenTaken("team_name_key", JdbiTeams::taken));
    }

    @Override
    public Team save(Team team) {
        work.session()
                .write(Write.of(
                                TeamSql.UPDATE,
                                args -> args.text(team.name())
                                        .instant(team.updatedAt())
                                        .uuid(team.tenant().value())
                                        .uuid(team.id().value())
                                        .number(team.version()))
                        .orWhenTaken("team_name_key", JdbiTeams::taken)
                        .orWhenNoRow(JdbiTeams::stale));
        return team.nextVersion();
    }

    @Override
    public void remove(Team team) {
        work.session()
                .write(Write.of(
                        TeamSql.DELETE,
                        args -> args.uuid(team.tenant().value()).uuid(team.id().value())));
    }

    @Override
    public Optional<Seat> seat(TeamId team, UserId user) {
        return work.session()
                .first(
                        TeamSql.SEAT,
                        args -> args.uuid(user.value())
                                .uuid(user.value())
                                .tenant()
                                .uuid(team.value()),
                        JdbiTeams::seat);
    }

    @Override
    public void join(Membership membership) {
        work.session()
                .write(Write.of(
                        TeamSql.JOIN,
                        args -> args.uuid(membership.tenant().value())
                                .uuid(membership.team().value())
                                .uuid(membership.user().value())
                                .name(membership.role())
                                .instant(membership.createdAt())));
    }

    @Override
    public void leave(Membership membership) {
        work.session()
                .write(Write.of(
                        TeamSql.LEAVE,
                        args -> args.uuid(membership.tenant().value())
                                .uuid(membership.team().value())
                                .uuid(membership.user().value())));
    }

    @Override
    public Set<TeamId> of(UserId user) {
        return Set.copyOf(work.session()
                .list(TeamSql.OF_USER, args -> args.tenant().uuid(user.value()), row -> new TeamId(row.uuid(1))));
    }

    @Override
    public List<Membership> members(TeamId team) {
        return work.session()
                .list(TeamSql.MEMBERSHIPS, args -> args.tenant().uuid(team.value()), JdbiTeams::membership);
    }

    /** The hold travels with the question as a statement of its own, so that the question sees what came before it. */
    @Override
    public Optional<List<UserId>> holdActive(TeamId team) {
        work.session().requireOneTenant();
        work.session().write(Write.of(TeamSql.HOLD, args -> args.tenant().uuid(team.value())));
        List<Optional<UserId>> rows = work.session()
                .list(
                        TeamSql.HOLD_ACTIVE,
                        args -> args.tenant().uuid(team.value()).tenant().uuid(team.value()),
                        row -> Optional.ofNullable(row.nullableUuid(1)).map(UserId::new));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    /** Members prove their team; only an empty answer asks whether there is one. */
    @Override
    public Optional<Page<Member>> members(TeamId team, PageRequest page) {
        List<Member> rows = work.session()
                .list(
                        TeamSql.members(page.after().isPresent()),
                        args -> args.tenant().uuid(team.value()).page(page),
                        JdbiTeams::member);
        if (rows.isEmpty() && find(team).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.joinedAt(), last.user().value())));
    }

    private static Refusal taken() {
        return TenancyProblem.TEAM_NAME_TAKEN.refuse("Another team has this name");
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The team was changed by somebody else; load it again"));
    }

    private static Team team(Row row) throws SQLException {
        return new Team(
                new TeamId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                row.text(3),
                row.instant(4),
                row.instant(5),
                row.longNumber(6));
    }

    private static Seat seat(Row row) throws SQLException {
        Team team = team(row);
        if (row.nullableUuid(9) == null) {
            return new Seat(team, Optional.empty(), Optional.empty());
        }
        User user = JdbiUsers.user(row, 9);
        Optional<TeamRole> role = row.maybeText(7).map(TeamRole::valueOf);
        return new Seat(
                team,
                Optional.of(user),
                role.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Membership(team.tenant(), team.id(), user.id(), role.get(), row.instant(8))));
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                new UserId(row.uuid(1)), row.text(2), row.text(3), TeamRole.valueOf(row.text(4)), row.instant(5));
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
