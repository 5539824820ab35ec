package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.port.Statements;
import io.keybuzz.domain.billing.statement.Statement;
import java.util.Optional;

final class GetStatementHandler implements UseCase<GetStatement, Statement> {
    private final Statements statements;

    GetStatementHandler(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Statement handle(CallContext call, GetStatement query) {
        return statements
                .find(BilledTenant.of(call, query.tenant()), query.period())
                .orElseThrow(() -> BillingProblem.STATEMENT_NOT_FOUND.refuse(
                        "There is no statement of this month; a month is closed an hour after it ends"));
    }

    @Override
    public Optional<Seen> seen(GetStatement query, Statement result) {
        return Optional.of(new Seen(
                result.tenant(), AuditNote.of("statement", result.tenant().value())));
    }
}
