package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyHash;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiApiKeys implements ApiKeys {
    private static final String SELECT = """
            select k.id, k.tenant_id, k.name, k.prefix, encode(k.key_hash, 'hex'), array_to_string(k.scopes, ' '), k.created_by,
              k.created_at, k.expires_at, k.last_used_at
            from tenancy.api_key k
            where k.tenant_id = ? and k.revoked_at is null""";
    private static final String NEWEST = "\norder by k.created_at desc, k.id desc\nlimit ?";
    private static final Sql FIND = Sql.of(SELECT + " and k.id = ?");
    private static final Sql FIRST = Sql.of(SELECT + NEWEST);
    private static final Sql AFTER = Sql.of(SELECT + " and (k.created_at, k.id) < (?, ?)" + NEWEST);
    private static final Sql BY_PREFIX = Sql.exact("""
            select k.id, k.tenant_id, k.name, k.prefix, k.key_hash, k.scopes, k.created_by, k.created_at, k.expires_at,
              k.last_used_at, k.tenant_status
            from tenancy.api_key_by_prefix(?) k""");
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.api_key
              (tenant_id, id, name, prefix, key_hash, scopes, created_by, created_at, expires_at, last_used_at)
            values (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, ?)""");
    private static final Sql REVOKE = Sql.of("""
            update tenancy.api_key k set revoked_at = ?
            where k.tenant_id = ? and k.id = ? and k.revoked_at is null""");
    private static final Sql NOTE_USE = Sql.of("""
            update tenancy.api_key k set last_used_at = ?
            where k.tenant_id = ? and k.id = ? and k.revoked_at is null
              and (k.last_used_at is null or k.last_used_at <= ?)""");

    private final JdbiUnitOfWork work;

    JdbiApiKeys(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiApiKeys::key);
    }

    @Override
    public Page<ApiKey> list(PageRequest page) {
        List<ApiKey> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().page(page),
                        JdbiApiKeys::key);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public void add(ApiKey key) {
        work.session()
                .write(Write.of(
                                INSERT,
                                args -> args.uuid(key.tenant().value())
                                        .uuid(key.id().value())
                                        .text(key.name())
                                        .text(key.prefix())
                                        .text(key.hash().hex())
                                        .texts(key.scopes())
                                        .uuid(key.createdBy().value())
                                        .instant(key.createdAt())
                                        .instant(key.expiresAt())
                                        .instant(key.lastUsedAt()))
                        .orWhenTaken(
                                "api_key_prefix_key",
                                () -> CommonProblem.UNAVAILABLE.refuse(
                                        "The key came out like another one; try again")));
    }

    @Override
    public void revoke(ApiKeyId id, Instant now) {
        work.session().write(Write.of(REVOKE, args -> args.instant(now).tenant().uuid(id.value())));
    }

    @Override
    public void noteUse(ApiKeyId id, Instant at) {
        work.session()
                .write(Write.of(
                        NOTE_USE,
                        args -> args.instant(at).tenant().uuid(id.value()).instant(at.minus(BETWEEN_NOTES))));
    }

    @Override
    public Optional<ApiKey.Known> byPrefix(String prefix) {
        return work.unscoped(session -> session.first(
                BY_PREFIX,
                args -> args.text(prefix),
                row -> new ApiKey.Known(key(row), TenantStatus.valueOf(row.text(11)))));
    }

    private static ApiKey key(Row row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                row.text(3),
                row.text(4),
                new KeyHash(row.text(5)),
                List.of(row.text(6).split(" ")),
                new UserId(row.uuid(7)),
                row.instant(8),
                Optional.ofNullable(row.nullableInstant(9)),
                Optional.ofNullable(row.nullableInstant(10)));
    }
}
