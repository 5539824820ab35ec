package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.secret.SealedSecret;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.port.SealedSecrets;
import io.keybuzz.domain.shared.secret.Sealed;
import java.util.Optional;

final class JdbiSealedSecrets implements SealedSecrets {
    private static final Sql FIND = Sql.of("""
            select s.version, s.values_sealed, s.written_at from marketplace.stored_secret s
            where s.tenant_id = ? and s.id = ?""");
    private static final Sql CREATE = Sql.exact("""
            insert into marketplace.stored_secret (tenant_id, id, path, version, values_sealed, written_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do nothing
            returning version""");
    private static final Sql REPLACE = Sql.of("""
            update marketplace.stored_secret
            set version = ?, values_sealed = ?, written_at = ?
            where tenant_id = ? and id = ? and version = ?
            returning version""");
    private static final Sql ERASE = Sql.of("delete from marketplace.stored_secret where tenant_id = ? and id = ?");

    private final JdbiUnitOfWork work;

    JdbiSealedSecrets(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<SealedSecret> find(SecretPath path) {
        return ofOneTenant()
                .first(
                        FIND,
                        args -> args.tenant().uuid(SealedSecret.rowOf(path)),
                        row -> new SealedSecret(path, row.longNumber(1), Sealed.of(row.bytes(2)), row.instant(3)));
    }

    @Override
    public boolean write(SealedSecret next, long expectedVersion) {
        return expectedVersion == 0 ? create(next) : replace(next, expectedVersion);
    }

    private boolean create(SealedSecret next) {
        return ofOneTenant()
                .first(
                        CREATE,
                        args -> args.uuid(next.path().owner().value())
                                .uuid(next.row())
                                .text(next.path().value())
                                .number(next.version())
                                .bytes(next.values().toByteArray())
                                .instant(next.writtenAt()),
                        row -> row.longNumber(1))
                .isPresent();
    }

    private boolean replace(SealedSecret next, long expectedVersion) {
        return ofOneTenant()
                .first(
                        REPLACE,
                        args -> args.number(next.version())
                                .bytes(next.values().toByteArray())
                                .instant(next.writtenAt())
                                .tenant()
                                .uuid(next.row())
                                .number(expectedVersion),
                        row -> row.longNumber(1))
                .isPresent();
    }

    @Override
    public void erase(SecretPath path) {
        ofOneTenant().write(Write.of(ERASE, args -> args.tenant().uuid(SealedSecret.rowOf(path))));
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }
}
