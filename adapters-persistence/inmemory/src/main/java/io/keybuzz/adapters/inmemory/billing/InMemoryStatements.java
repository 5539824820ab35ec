package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.Statements;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.function.Function;

final class InMemoryStatements implements Statements {
    private final BillingRows rows;

    InMemoryStatements(BillingRows rows) {
        this.rows = rows;
    }

    static PageKey place(Statement statement) {
        return new PageKey(statement.period().start(), statement.tenant().value());
    }

    @Override
    public Optional<Statement> find(TenantId tenant, BillingPeriod period) {
        PageKey later = new PageKey(period.next().start(), tenant.value());
        return page(tenant, new PageRequest(1, Optional.of(later)), Function.identity()).items().stream()
                .filter(it -> it.period().equals(period))
                .findFirst();
    }

    @Override
    public Page<Statement> list(TenantId tenant, PageRequest page) {
        return page(tenant, page, Statement::brief);
    }

    private Page<Statement> page(TenantId tenant, PageRequest page, Function<Statement, Statement> shown) {
        return rows.statements.page(
                tenant.value(), page, shown, it -> rows.database.session().sees(tenant));
    }
}
