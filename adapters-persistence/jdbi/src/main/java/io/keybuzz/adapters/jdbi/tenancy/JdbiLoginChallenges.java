package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.port.LoginChallenges;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbiLoginChallenges implements LoginChallenges {
    private static final Names<LoginChallenge.Purpose> PURPOSES = Names.of(LoginChallenge.Purpose.class);
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.login_challenge
              (tenant_id, id, user_id, purpose, secret_hash, expires_at, used_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql FIND = Sql.of("""
            select c.tenant_id, c.id, c.user_id, c.purpose, c.secret_hash, c.expires_at, c.used_at, c.created_at
            from tenancy.login_challenge c
            where c.tenant_id = ? and c.id = ?""");
    private static final Sql USE = Sql.of("""
            update tenancy.login_challenge
            set used_at = ?
            where tenant_id = ? and id = ? and used_at is null and expires_at > ?
            returning id""");

    private final JdbiUnitOfWork work;

    JdbiLoginChallenges(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(LoginChallenge challenge) {
        ofOneTenant()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(challenge.tenant().value())
                                .uuid(challenge.id())
                                .uuid(challenge.user().value())
                                .name(challenge.purpose())
                                .text(challenge.secretHash())
                                .instant(challenge.expiresAt())
                                .instant(challenge.usedAt())
                                .instant(challenge.createdAt())));
    }

    @Override
    public Optional<LoginChallenge> find(UUID id) {
        return ofOneTenant().first(FIND, args -> args.tenant().uuid(id), JdbiLoginChallenges::challenge);
    }

    @Override
    public boolean use(UUID id, Instant now) {
        return ofOneTenant()
                .first(USE, args -> args.instant(now).tenant().uuid(id).instant(now), row -> row.uuid(1))
                .isPresent();
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }

    private static LoginChallenge challenge(Row row) throws SQLException {
        return new LoginChallenge(
                new TenantId(row.uuid(1)),
                row.uuid(2),
                new UserId(row.uuid(3)),
                row.name(4, PURPOSES),
                row.text(5),
                row.instant(6),
                Optional.ofNullable(row.nullableInstant(7)),
                row.instant(8));
    }
}
