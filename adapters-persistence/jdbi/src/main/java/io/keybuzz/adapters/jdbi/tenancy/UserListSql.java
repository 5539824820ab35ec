package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import java.sql.SQLException;

/** The statements of the user list, one for each combination of conditions, as for tickets. */
final class UserListSql {
    private static final int TENANT = 1;
    private static final int ROLE = 2;
    private static final int ACTIVE = 4;
    private static final int TEXT = 8;
    private static final int AFTER = 16;
    private static final Sql[] ALL = new Sql[32];

    static {
        for (int conditions = 0; conditions < ALL.length; conditions++) {
            ALL[conditions] = Sql.of(text(conditions));
        }
    }

    private UserListSql() {}

    static Sql of(UserFilter filter, PageRequest page) {
        return ALL[
                (filter.tenant().isPresent() ? TENANT : 0)
                        | (filter.role().isPresent() ? ROLE : 0)
                        | (filter.active().isPresent() ? ACTIVE : 0)
                        | (filter.text().isPresent() ? TEXT : 0)
                        | (page.after().isPresent() ? AFTER : 0)];
    }

    /** The tenant a super admin asks for is no scope, so it is written the other way round and never left out. */
    private static String text(int conditions) {
        return "select " + JdbiUsers.COLUMNS_AND_TEAMS + "\nfrom tenancy.app_user u\nwhere u.tenant_id = ? and true"
                + ((conditions & TENANT) == 0 ? "" : " and ? = u.tenant_id")
                + ((conditions & ROLE) == 0 ? "" : " and u.role = ?")
                + ((conditions & ACTIVE) == 0 ? "" : " and u.active = ?")
                + ((conditions & TEXT) == 0
                        ? ""
                        : " and position(lower(?) in lower(u.email || chr(10) || u.full_name)) > 0")
                + ((conditions & AFTER) == 0 ? "" : " and (u.created_at, u.id) < (?, ?)")
                + "\norder by u.created_at desc, u.id desc\nlimit ?";
    }

    static void bind(Args args, UserFilter filter, PageRequest page) throws SQLException {
        if (filter.tenant().isPresent()) {
            args.uuid(filter.tenant().get().value());
        }
        if (filter.role().isPresent()) {
            args.name(filter.role().get());
        }
        if (filter.active().isPresent()) {
            args.flag(filter.active().get());
        }
        if (filter.text().isPresent()) {
            args.text(filter.text().get());
        }
        args.page(page);
    }
}
