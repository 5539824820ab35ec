package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.access.port.AccountPasswords;
import java.time.Instant;
import java.util.Optional;

final class JdbiAccountPasswords implements AccountPasswords {
    private static final String CHANGE =
            " u set password_hash = ?, full_name = coalesce(?, u.full_name), updated_at = ?, version = u.version + 1 ";
    private static final Sql CHANGE_USER = Sql.perScope(
            "update tenancy.app_user" + CHANGE + "where u.tenant_id = ? and u.id = ?",
            "update tenancy.platform_user" + CHANGE + "where u.id = ?");

    private final JdbiUnitOfWork work;

    JdbiAccountPasswords(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void change(UserId user, PasswordHash hash, Optional<String> fullName, Instant now) {
        work.session()
                .write(Write.of(
                                CHANGE_USER,
                                args -> args.text(hash.value())
                                        .text(fullName)
                                        .instant(now)
                                        .tenant()
                                        .uuid(user.value()))
                        .orWhenNoRow(() -> new IllegalStateException("row outside the tenant scope")));
    }
}
