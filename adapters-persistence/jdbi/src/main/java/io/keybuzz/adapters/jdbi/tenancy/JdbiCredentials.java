package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.port.Credentials;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbiCredentials implements Credentials {
    private static final Sql BY_EMAIL = Sql.exact("""
            select c.user_id, c.tenant_id, c.tenant_slug, c.tenant_status, c.email, c.full_name, c.role, c.password_hash,
              c.active
            from tenancy.credentials_by_email(?) c""");

    private final JdbiUnitOfWork work;

    JdbiCredentials(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Credential> byEmail(EmailAddress email) {
        return work.unscoped(
                session -> session.list(BY_EMAIL, args -> args.text(email.canonical()), JdbiCredentials::credential));
    }

    private static Credential credential(Row row) throws SQLException {
        return new Credential(
                new UserId(row.uuid(1)),
                Optional.ofNullable(row.nullableUuid(2)).map(TenantId::new),
                row.maybeText(3),
                row.maybeText(4).map(TenantStatus::valueOf),
                row.text(5),
                row.text(6),
                Role.valueOf(row.text(7)),
                new PasswordHash(row.text(8)),
                row.flag(9));
    }
}
