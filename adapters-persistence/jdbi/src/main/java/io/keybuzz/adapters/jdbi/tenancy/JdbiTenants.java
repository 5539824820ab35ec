package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.port.Tenants;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tenants have no column {@code tenant_id}: the policy compares their own id, and inside a tenant so does each statement, with
 * {@code ? = t.id}, so that either of the two keeps them apart.
 */
final class JdbiTenants implements Tenants {
    private static final String SELECT =
            "select t.id, t.slug, t.name, t.plan, t.status, t.created_at, t.updated_at, t.version from tenancy.tenant t ";
    private static final String ORDER = " order by t.created_at desc, t.id desc limit ?";
    private static final Sql FIND = own(SELECT, "where t.id = ?");
    private static final Sql BY_SLUG = own(SELECT, "where t.slug = ?");
    private static final Sql FIRST = own(SELECT, "where true" + ORDER);
    private static final Sql AFTER = own(SELECT, "where (t.created_at, t.id) < (?, ?)" + ORDER);
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.tenant (id, slug, name, plan, status, created_at, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql UPDATE = own("""
            update tenancy.tenant t set name = ?, plan = ?, status = ?, updated_at = ?, version = t.version + 1
            """, "where t.id = ? and t.version = ?");

    private final JdbiUnitOfWork work;

    JdbiTenants(JdbiUnitOfWork work) {
        this.work = work;
    }

    private static Sql own(String before, String where) {
        return Sql.perScope(before + where.replaceFirst("where", "where ? = t.id and"), before + where);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiTenants::tenant);
    }

    @Override
    public Optional<Tenant> findBySlug(String slug) {
        return work.session().first(BY_SLUG, args -> args.tenant().text(slug), JdbiTenants::tenant);
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        List<Tenant> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().page(page),
                        JdbiTenants::tenant);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public void add(Tenant tenant) {
        work.session()
                .write(Write.of(
                                INSERT,
                                args -> args.uuid(tenant.id().value())
                                        .text(tenant.slug())
                                        .text(tenant.name())
                                        .name(tenant.plan())
                                        .name(tenant.status())
                                        .instant(tenant.createdAt())
                                        .instant(tenant.updatedAt())
                                        .number(tenant.version()))
                        .orWhenTaken(
                                "tenant_slug_key",
                                () -> TenancyProblem.SLUG_TAKEN.refuse("The slug " + tenant.slug() + " is in use")));
    }

    @Override
    public Tenant save(Tenant tenant) {
        work.session()
                .write(Write.of(
                                UPDATE,
                                args -> args.text(tenant.name())
                                        .name(tenant.plan())
                                        .name(tenant.status())
                                        .instant(tenant.updatedAt())
                                        .tenant()
                                        .uuid(tenant.id().value())
                                        .number(tenant.version()))
                        .orWhenNoRow(() -> Write.anew(CommonProblem.STALE_VERSION.refuse(
                                "The tenant was changed by somebody else; load it again"))));
        return tenant.nextVersion();
    }

    private static Tenant tenant(Row row) throws SQLException {
        return new Tenant(
                new TenantId(row.uuid(1)),
                row.text(2),
                row.text(3),
                Plan.valueOf(row.text(4)),
                TenantStatus.valueOf(row.text(5)),
                row.instant(6),
                row.instant(7),
                row.longNumber(8));
    }
}
