package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbiSecondFactors implements SecondFactors {
    private static final String SELECT = """
            select f.tenant_id, f.user_id, f.seed_sealed, f.confirmed_at, f.last_step, f.failures, f.blocked_until,
              f.recovery_hashes, f.created_at, f.updated_at
            from tenancy.second_factor f
            where f.tenant_id =\s""";
    private static final Sql FIND = Sql.perScope(
            SELECT + "? and f.user_id = ?", SELECT + "'00000000-0000-0000-0000-000000000000' and f.user_id = ?");
    private static final Sql FIND_TO_CHANGE = Sql.exact(SELECT + "? and f.user_id = ? for update");
    private static final Sql SAVE = Sql.exact("""
            insert into tenancy.second_factor (tenant_id, user_id, seed_sealed, confirmed_at, last_step, failures,
              blocked_until, recovery_hashes, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, user_id) do update
            set seed_sealed = excluded.seed_sealed, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step,
              failures = excluded.failures, blocked_until = excluded.blocked_until,
              recovery_hashes = excluded.recovery_hashes, updated_at = excluded.updated_at""");
    private static final Sql TAKE_STEP = Sql.of("""
            update tenancy.second_factor
            set last_step = ?, failures = 0, blocked_until = null, updated_at = ?
            where tenant_id = ? and user_id = ? and confirmed_at is not null and last_step < ?
            returning user_id""");
    private static final Sql TAKE_RECOVERY_CODE = Sql.of("""
            update tenancy.second_factor
            set recovery_hashes = array_remove(recovery_hashes, ?), failures = 0, blocked_until = null, updated_at = ?
            where tenant_id = ? and user_id = ? and confirmed_at is not null and ? = any (recovery_hashes)
            returning user_id""");

    private final JdbiUnitOfWork work;

    JdbiSecondFactors(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return work.session().first(FIND, args -> args.tenant().uuid(user.value()), JdbiSecondFactors::factor);
    }

    @Override
    public Optional<SecondFactor> findToChange(UserId user) {
        return ofOneTenant().first(FIND_TO_CHANGE, args -> args.tenant().uuid(user.value()), JdbiSecondFactors::factor);
    }

    @Override
    public void save(SecondFactor factor) {
        ofOneTenant()
                .write(Write.of(
                        SAVE,
                        args -> args.uuid(factor.tenant().value())
                                .uuid(factor.user().value())
                                .bytes(factor.seed().map(Sealed::toByteArray))
                                .instant(factor.confirmedAt())
                                .number(factor.lastStep())
                                .number(factor.failures())
                                .instant(factor.blockedUntil())
                                .texts(factor.recoveryHashes())
                                .instant(factor.createdAt())
                                .instant(factor.updatedAt())));
    }

    @Override
    public boolean takeStep(UserId user, long step, Instant now) {
        return ofOneTenant()
                .first(
                        TAKE_STEP,
                        args -> args.number(step)
                                .instant(now)
                                .tenant()
                                .uuid(user.value())
                                .number(step),
                        row -> row.uuid(1))
                .isPresent();
    }

    @Override
    public boolean takeRecoveryCode(UserId user, String hash, Instant now) {
        return ofOneTenant()
                .first(
                        TAKE_RECOVERY_CODE,
                        args -> args.text(hash)
                                .instant(now)
                                .tenant()
                                .uuid(user.value())
                                .text(hash),
                        row -> row.uuid(1))
                .isPresent();
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }

    private static SecondFactor factor(Row row) throws SQLException {
        return new SecondFactor(
                new TenantId(row.uuid(1)),
                new UserId(row.uuid(2)),
                Optional.ofNullable(row.nullableBytes(3)).map(Sealed::of),
                Optional.ofNullable(row.nullableInstant(4)),
                row.longNumber(5),
                row.number(6),
                Optional.ofNullable(row.nullableInstant(7)),
                row.texts(8),
                row.instant(9),
                row.instant(10));
    }
}
