package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Standings;
import java.sql.SQLException;
import java.util.Optional;

final class JdbiStandings implements Standings {
    private static final String SELECT = """
            select s.session_id, s.user_id, s.tenant_id, s.role, s.email, s.full_name, s.tenant_status, s.active, s.ended,
              s.last_used_at, s.expires_at
            from\s""";
    private static final Sql OF = Sql.exact(SELECT + "tenancy.session_standing(?) s");
    private static final Sql OF_TOKEN = Sql.exact(SELECT + "tenancy.session_standing_by_token(?) s");

    private final JdbiUnitOfWork work;

    JdbiStandings(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Standing> of(SessionId session) {
        return find(OF, args -> args.uuid(session.value()));
    }

    @Override
    public Optional<Standing> ofRefreshToken(SecretHash token) {
        return find(OF_TOKEN, args -> args.bytes(token.bytes()));
    }

    private Optional<Standing> find(Sql sql, Args.Binder binder) {
        return work.unscoped(session -> session.first(sql, binder, JdbiStandings::standing));
    }

    private static Standing standing(Row row) throws SQLException {
        Bearer bearer = new Bearer(
                new UserId(row.uuid(2)),
                Optional.ofNullable(row.nullableUuid(3)).map(TenantId::new),
                Role.valueOf(row.text(4)),
                row.text(5),
                row.text(6));
        return new Standing(
                new SessionId(row.uuid(1)),
                bearer,
                row.maybeText(7).map(TenantStatus::valueOf),
                row.flag(8),
                row.flag(9),
                row.instant(10),
                row.instant(11));
    }
}
