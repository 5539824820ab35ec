package io.keybuzz.adapters.jdbi.ticketing.attribute;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;

final class JdbiAttributePlans implements AttributePlans {
    private static final Sql FIND =
            Sql.exact("select a.version, a.definitions from ticketing.attribute_plan a where a.tenant_id = ?");

    private static final Sql INSERT = Sql.exact(
            "insert into ticketing.attribute_plan (version, definitions, tenant_id) values (?, cast(? as jsonb), ?)");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.attribute_plan a set version = ?, definitions = cast(? as jsonb)
            where a.tenant_id = ? and a.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiAttributePlans(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public AttributePlan of(TenantId tenant) {
        return work.session()
                .first(FIND, args -> args.uuid(tenant.value()), row -> JdbiAttributeBook.plan(row, 1))
                .orElseGet(AttributePlan::none);
    }

    @Override
    public void save(TenantId tenant, AttributePlan plan) {
        work.session().write(plan.version() == 0 ? insert(tenant, plan) : update(tenant, plan));
    }

    private static Write insert(TenantId tenant, AttributePlan plan) {
        return Write.of(
                        INSERT,
                        args -> args.number(1L)
                                .text(AttributePlanJson.write(plan))
                                .uuid(tenant.value()))
                .orWhenTaken("attribute_plan_pkey", JdbiAttributePlans::stale);
    }

    private static Write update(TenantId tenant, AttributePlan plan) {
        return Write.of(
                        UPDATE,
                        args -> args.number(plan.version() + 1)
                                .text(AttributePlanJson.write(plan))
                                .uuid(tenant.value())
                                .number(plan.version()))
                .orWhenNoRow(JdbiAttributePlans::stale);
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The attributes were changed by somebody else; load them again"));
    }
}
