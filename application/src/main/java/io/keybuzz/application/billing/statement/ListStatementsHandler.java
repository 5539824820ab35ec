package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.port.Statements;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;
import java.util.Optional;

final class ListStatementsHandler implements UseCase<ListStatements, Page<Statement>> {
    private final Statements statements;

    ListStatementsHandler(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Page<Statement> handle(CallContext call, ListStatements query) {
        return statements.list(BilledTenant.of(call, query.tenant()), query.page());
    }

    @Override
    public Optional<Seen> seen(ListStatements query, Page<Statement> result) {
        return query.tenant().map(tenant -> new Seen(tenant, AuditNote.of("statement", tenant.value())));
    }
}
