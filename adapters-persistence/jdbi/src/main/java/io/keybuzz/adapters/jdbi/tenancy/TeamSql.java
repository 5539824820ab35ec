package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Sql;

/** The statements about teams. */
final class TeamSql {
    private static final String COLUMNS = "t.id, t.tenant_id, t.name, t.created_at, t.updated_at, t.version";

    static final Sql FIND = Sql.of("select " + COLUMNS + " from tenancy.team t\nwhere t.tenant_id = ? and t.id = ?");
    static final Sql EXISTING = Sql.of("select t.id from tenancy.team t\nwhere t.tenant_id = ? and t.id = any(?)");
    static final Sql BY_NAME = Sql.of("select " + COLUMNS + """
             from tenancy.team t
            where t.tenant_id = ? and true
            order by t.name collate "C", t.id""");
    static final Sql INSERT = Sql.exact("""
            insert into tenancy.team (tenant_id, id, name, created_at, updated_at, version) values (?, ?, ?, ?, ?, ?)""");
    static final Sql UPDATE = Sql.exact("""
            update tenancy.team t set name = ?, updated_at = ?, version = t.version + 1
            where t.tenant_id = ? and t.id = ? and t.version = ?""");
    static final Sql DELETE = Sql.exact("delete from tenancy.team t where t.tenant_id = ? and t.id = ?");

    /** Holds the team, so that nobody joins one that goes. */
    static final Sql SEAT = Sql.of("select " + COLUMNS + ", m.role, m.created_at, " + JdbiUsers.COLUMNS + """

            from tenancy.team t
            left join tenancy.app_user u on u.tenant_id = t.tenant_id and u.id = ?
            left join tenancy.team_membership m on m.tenant_id = t.tenant_id and m.team_id = t.id and m.user_id = ?
            where t.tenant_id = ? and t.id = ?
            for update of t""");

    static final Sql JOIN = Sql.exact("""
            insert into tenancy.team_membership (tenant_id, team_id, user_id, role, created_at) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, team_id, user_id) do update set role = excluded.role""");
    static final Sql LEAVE = Sql.exact(
            "delete from tenancy.team_membership m where m.tenant_id = ? and m.team_id = ? and m.user_id = ?");
    static final Sql MEMBERSHIPS = Sql.of("""
            select m.tenant_id, m.team_id, m.user_id, m.role, m.created_at from tenancy.team_membership m
            where m.tenant_id = ? and m.team_id = ?
            order by m.created_at, m.user_id""");

    static final Sql HOLD = Sql.of("select from tenancy.team t\nwhere t.tenant_id = ? and t.id = ?\nfor share of t");

    static final Sql HOLD_ACTIVE = Sql.of("""
            with people as (
              select u.id from tenancy.app_user u
              where u.tenant_id = ? and u.active and exists (
                select from tenancy.team_membership m
                where m.tenant_id = u.tenant_id and m.team_id = ? and m.user_id = u.id)
              order by u.id for share of u)
            select p.id from tenancy.team t left join people p on true
            where t.tenant_id = ? and t.id = ?
            order by p.id""");

    static final Sql OF_USER =
            Sql.of("select m.team_id from tenancy.team_membership m where m.tenant_id = ? and m.user_id = ?");

    private static final Sql NEWEST = newest(false, false);
    private static final Sql NEWEST_AFTER = newest(false, true);
    private static final Sql NEWEST_OF_ONE = newest(true, false);
    private static final Sql NEWEST_OF_ONE_AFTER = newest(true, true);
    private static final Sql MEMBERS = membersOf(false);
    private static final Sql MEMBERS_AFTER = membersOf(true);

    private TeamSql() {}

    static Sql list(boolean ofOne, boolean after) {
        if (ofOne) {
            return after ? NEWEST_OF_ONE_AFTER : NEWEST_OF_ONE;
        }
        return after ? NEWEST_AFTER : NEWEST;
    }

    static Sql members(boolean after) {
        return after ? MEMBERS_AFTER : MEMBERS;
    }

    /** The tenant a super admin asks for is no scope, so it is written the other way round and never left out. */
    private static Sql newest(boolean ofOne, boolean after) {
        return Sql.of("select " + COLUMNS + " from tenancy.team t\nwhere t.tenant_id = ? and true"
                + (ofOne ? " and ? = t.tenant_id" : "")
                + (after ? " and (t.created_at, t.id) < (?, ?)" : "")
                + "\norder by t.created_at desc, t.id desc\nlimit ?");
    }

    /** The index starts with the tenant, whom the platform learns from the team. */
    private static Sql membersOf(boolean after) {
        String columns = "select m.user_id, u.email, u.full_name, m.role, m.created_at\nfrom ";
        String user = "join tenancy.app_user u on u.tenant_id = m.tenant_id and u.id = m.user_id\n";
        String order = (after ? " and (m.created_at, m.user_id) > (?, ?)" : "")
                + "\norder by m.created_at, m.user_id\nlimit ?";
        return Sql.perScope(
                columns + "tenancy.team_membership m\n" + user + "where m.tenant_id = ? and m.team_id = ?" + order,
                columns
                        + "tenancy.team t join tenancy.team_membership m on m.tenant_id = t.tenant_id and m.team_id = t.id\n"
                        + user + "where t.id = ?" + order);
    }
}
