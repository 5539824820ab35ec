package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.access.LinkHolder;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.PasswordLinks;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

final class JdbiPasswordLinks implements PasswordLinks {
    private static final Sql TIDY = Sql.of("""
            delete from tenancy.password_link l where l.tenant_id = ? and l.user_id = ? and l.expires_at < ?""");
    private static final Sql SAVE = Sql.exact("""
            insert into tenancy.password_link (tenant_id, id, user_id, kind, secret, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update
            set secret = excluded.secret, created_at = excluded.created_at, expires_at = excluded.expires_at""");
    private static final Sql OTHERS = Sql.of("""
            select count(*) from tenancy.password_link l
            where l.tenant_id = ? and l.user_id = ? and l.id <> ? and l.created_at >= ?""");
    private static final Sql HOLDER = Sql.exact("""
            select h.id, h.tenant_id, h.user_id, h.kind, h.created_at, h.expires_at, h.email, h.tenant_name, h.tenant_slug,
              h.tenant_status, h.active
            from tenancy.password_link_holder(?) h""");
    private static final Sql USE = Sql.of("""
            delete from tenancy.password_link l where l.tenant_id = ? and l.id = ? and l.secret = ? returning l.id""");
    private static final Sql USE_OTHERS =
            Sql.of("delete from tenancy.password_link l where l.tenant_id = ? and l.user_id = ?");

    private final JdbiUnitOfWork work;

    JdbiPasswordLinks(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void save(PasswordLink link) {
        work.session()
                .write(Write.of(
                        TIDY, args -> args.tenant().uuid(link.user().value()).instant(link.createdAt())));
        work.session()
                .write(Write.of(
                        SAVE,
                        args -> args.uuid(link.tenant().value())
                                .uuid(link.id().value())
                                .uuid(link.user().value())
                                .name(link.kind())
                                .bytes(link.secret().bytes())
                                .instant(link.createdAt())
                                .instant(link.expiresAt())));
    }

    @Override
    public int othersSince(PasswordLink link, Instant since) {
        return work.session()
                .first(
                        OTHERS,
                        args -> args.tenant()
                                .uuid(link.user().value())
                                .uuid(link.id().value())
                                .instant(since),
                        row -> row.number(1))
                .orElse(0);
    }

    @Override
    public Optional<LinkHolder> holder(SecretHash secret) {
        return work.unscoped(
                session -> session.first(HOLDER, args -> args.bytes(secret.bytes()), row -> holder(row, secret)));
    }

    @Override
    public boolean use(PasswordLink link) {
        boolean there = work.session()
                .first(
                        USE,
                        args -> args.tenant()
                                .uuid(link.id().value())
                                .bytes(link.secret().bytes()),
                        row -> row.uuid(1))
                .isPresent();
        if (there) {
            work.session()
                    .write(Write.of(
                            USE_OTHERS, args -> args.tenant().uuid(link.user().value())));
        }
        return there;
    }

    private static LinkHolder holder(Row row, SecretHash secret) throws SQLException {
        PasswordLink link = new PasswordLink(
                new EventId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new UserId(row.uuid(3)),
                Kind.valueOf(row.text(4)),
                secret,
                row.instant(5),
                row.instant(6));
        return new LinkHolder(
                link,
                new EmailAddress(row.text(7)),
                row.maybeText(8),
                row.maybeText(9),
                row.maybeText(10).map(TenantStatus::valueOf),
                row.flag(11));
    }
}
