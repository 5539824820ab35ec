package io.keybuzz.adapters.jdbi.privacy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.WrappedKey;
import io.keybuzz.domain.privacy.port.TenantKeys;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbiTenantKeys implements TenantKeys {
    private static final String OF_TENANT = """
            select k.tenant_id, k.number, k.made_under, k.master_key_id, k.wrapped_key, k.created_at
            from privacy.tenant_key k
            where k.tenant_id = ? and\s""";
    private static final Sql NEWEST = Sql.of(OF_TENANT + "k.number > 0 order by k.number desc limit 1");
    private static final Sql ALL = Sql.of(OF_TENANT + "k.number > 0 order by k.number");
    private static final Sql FIND = Sql.of(OF_TENANT + "k.number = ?");
    private static final Sql INSERT = Sql.exact("""
            insert into privacy.tenant_key (tenant_id, number, made_under, master_key_id, wrapped_key, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, number) do nothing""");
    private static final Sql REWRAP = Sql.of("""
            update privacy.tenant_key
            set master_key_id = ?, wrapped_key = ?
            where tenant_id = ? and number = ? and wrapped_key = ?""");
    private static final Sql FIRST_TENANTS =
            Sql.exact("select distinct k.tenant_id from privacy.tenant_key k order by k.tenant_id limit ?");
    private static final Sql NEXT_TENANTS = Sql.exact("""
            select distinct k.tenant_id from privacy.tenant_key k
            where k.tenant_id > ?
            order by k.tenant_id limit ?""");
    private static final Sql USES = Sql.exact("""
            select k.master_key_id, count(*) from privacy.tenant_key k
            group by k.master_key_id
            order by k.master_key_id collate "C\"""");

    private final JdbiUnitOfWork work;

    JdbiTenantKeys(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<TenantKey> newest() {
        return ofOneTenant().first(NEWEST, args -> args.tenant(), JdbiTenantKeys::key);
    }

    @Override
    public Optional<TenantKey> find(int number) {
        return ofOneTenant().first(FIND, args -> args.tenant().number(number), JdbiTenantKeys::key);
    }

    @Override
    public List<TenantKey> all() {
        return ofOneTenant().list(ALL, args -> args.tenant(), JdbiTenantKeys::key);
    }

    @Override
    public void addUnlessTaken(TenantKey key) {
        ofOneTenant()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(key.tenant().value())
                                .number(key.number())
                                .text(key.madeUnder())
                                .text(key.masterKey())
                                .bytes(key.wrapped().toByteArray())
                                .instant(key.createdAt())));
    }

    @Override
    public void rewrap(TenantKey before, TenantKey after) {
        ofOneTenant()
                .write(Write.of(
                        REWRAP,
                        args -> args.text(after.masterKey())
                                .bytes(after.wrapped().toByteArray())
                                .tenant()
                                .number(before.number())
                                .bytes(before.wrapped().toByteArray())));
    }

    @Override
    public List<TenantId> tenants(Optional<TenantId> after, int limit) {
        Session session = work.session();
        session.requireWide();
        return after.map(last -> session.list(
                        NEXT_TENANTS, args -> args.uuid(last.value()).number(limit), JdbiTenantKeys::tenant))
                .orElseGet(() -> session.list(FIRST_TENANTS, args -> args.number(limit), JdbiTenantKeys::tenant));
    }

    @Override
    public List<KeyUse> uses() {
        work.session().requireWide();
        return work.session().list(USES, args -> {}, row -> new KeyUse(row.text(1), row.longNumber(2)));
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }

    private static TenantId tenant(Row row) throws SQLException {
        return new TenantId(row.uuid(1));
    }

    private static TenantKey key(Row row) throws SQLException {
        return new TenantKey(
                new TenantId(row.uuid(1)),
                row.number(2),
                row.text(3),
                row.text(4),
                WrappedKey.of(row.bytes(5)),
                row.instant(6));
    }
}
