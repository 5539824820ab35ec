package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;

/** What closed months came to. */
public final class StatementBook {
    private final UseCaseRunner runner;
    private final GetStatementHandler get;
    private final PrintStatementHandler print;
    private final ListStatementsHandler list;

    private StatementBook(UseCaseRunner runner, BillingPorts ports) {
        this.runner = runner;
        this.get = new GetStatementHandler(ports.stores().statements());
        this.print = new PrintStatementHandler(ports);
        this.list = new ListStatementsHandler(ports.stores().statements());
    }

    public static StatementBook assemble(UseCaseRunner runner, BillingPorts ports) {
        return new StatementBook(runner, ports);
    }

    /** Refuses with {@code billing/statement-not-found}. */
    public Statement get(CallContext call, GetStatement query) {
        return runner.read(get, call, query);
    }

    /** Refuses with {@code billing/statement-not-found}. */
    public PrintedStatement print(CallContext call, PrintStatement query) {
        return runner.read(print, call, query);
    }

    public Page<Statement> list(CallContext call, ListStatements query) {
        return runner.read(list, call, query);
    }
}
