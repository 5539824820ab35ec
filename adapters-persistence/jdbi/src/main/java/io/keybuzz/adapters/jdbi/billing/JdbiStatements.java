package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.Statements;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiStatements implements Statements {
    /** Later than any month. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private static final Sql FIND = Sql.exact("""
            select s.tenant_id, s.period_start, s.issued_at, s.currency, s.document
            from billing.statement s where s.tenant_id = ? and s.period_start = ?""");
    private static final Sql LIST = Sql.exact("""
            select s.tenant_id, s.period_start, s.issued_at, s.currency, s.document - 'lines' - 'recharges'
            from billing.statement s where s.tenant_id = ? and s.period_start < ? order by s.period_start desc limit ?""");

    private final JdbiUnitOfWork work;

    JdbiStatements(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Statement> find(TenantId tenant, BillingPeriod period) {
        return work.session()
                .first(FIND, args -> args.uuid(tenant.value()).instant(period.start()), JdbiStatements::statement);
    }

    @Override
    public Page<Statement> list(TenantId tenant, PageRequest page) {
        Instant before = page.after().map(PageKey::at).orElse(LAST);
        List<Statement> found = work.session()
                .list(
                        LIST,
                        args -> args.uuid(tenant.value()).instant(before).number(page.limit() + 1),
                        JdbiStatements::statement);
        return Page.of(
                found,
                page.limit(),
                it -> new PageKey(it.period().start(), it.tenant().value()));
    }

    private static Statement statement(Row row) throws SQLException {
        return StatementJson.read(
                new TenantId(row.uuid(1)), BillingPeriod.of(row.instant(2)), row.instant(3), row.text(4), row.text(5));
    }
}
