package io.keybuzz.adapters.jdbi.ticketing.sla;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.port.SlaPlans;
import java.sql.SQLException;

final class JdbiSlaPlans implements SlaPlans {
    private static final Sql FIND =
            Sql.exact("select p.version, p.plan from ticketing.sla_plan p where p.tenant_id = ?");

    private static final Sql INSERT =
            Sql.exact("insert into ticketing.sla_plan (version, plan, tenant_id) values (?, cast(? as jsonb), ?)");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.sla_plan p set version = ?, plan = cast(? as jsonb)
            where p.tenant_id = ? and p.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiSlaPlans(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public SlaPlan of(TenantId tenant) {
        return work.session()
                .first(FIND, args -> args.uuid(tenant.value()), row -> plan(row, 1))
                .orElseGet(SlaPlan::standard);
    }

    @Override
    public void save(TenantId tenant, SlaPlan plan) {
        work.session().write(plan.version() == 0 ? insert(tenant, plan) : update(tenant, plan));
    }

    /** @param first the place of the version, with the plan behind it; a row without a version is a tenant without a plan */
    static SlaPlan plan(Row row, int first) throws SQLException {
        long version = row.longNumber(first);
        return version == 0 ? SlaPlan.standard() : SlaPlanJson.read(version, row.text(first + 1));
    }

    private static Write insert(TenantId tenant, SlaPlan plan) {
        return Write.of(
                        INSERT,
                        args -> args.number(1L).text(SlaPlanJson.write(plan)).uuid(tenant.value()))
                .orWhenTaken("sla_plan_pkey", JdbiSlaPlans::stale);
    }

    private static Write update(TenantId tenant, SlaPlan plan) {
        return Write.of(
                        UPDATE,
                        args -> args.number(plan.version() + 1)
                                .text(SlaPlanJson.write(plan))
                                .uuid(tenant.value())
                                .number(plan.version()))
                .orWhenNoRow(JdbiSlaPlans::stale);
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The policies were changed by somebody else; load them again"));
    }
}
