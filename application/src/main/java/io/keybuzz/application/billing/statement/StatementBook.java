package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;

/** What closed months came to. */
public final class StatementBook {
    private final UseCaseRunner runner;
    private final GetStatementHandler get;
    private final ListStatementsHandler list;

    private StatementBook(UseCaseRunner runner, BillingStores stores) {
        this.runner = runner;
        this.get = new GetStatementHandler(stores.statements());
        this.list = new ListStatementsHandler(stores.statements());
    }

    public static StatementBook assemble(UseCaseRunner runner, BillingStores stores) {
        return new StatementBook(runner, stores);
    }

    /** Refuses with {@code billing/statement-not-found}. */
    public Statement get(CallContext call, GetStatement query) {
        return runner.read(get, call, query);
    }

    public Page<Statement> list(CallContext call, ListStatements query) {
        return runner.read(list, call, query);
    }
}
