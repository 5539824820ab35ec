package io.keybuzz.application.billing;

import io.keybuzz.application.billing.payment.Payments;
import io.keybuzz.application.billing.plan.PlanBook;
import io.keybuzz.application.billing.quota.Quotas;
import io.keybuzz.application.billing.statement.MonthCloser;
import io.keybuzz.application.billing.statement.StatementBook;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;

final class BillingService implements Billing {
    private final UseCaseRunner runner;
    private final GetTicketUsageHandler usage;
    private final PlanBook plans;
    private final Quotas quotas;
    private final StatementBook statements;
    private final Payments payments;
    private final MonthCloser closer;

    BillingService(UseCaseRunner runner, BillingPorts ports) {
        this.runner = runner;
        this.usage = new GetTicketUsageHandler(ports.stores().usages());
        this.plans = PlanBook.assemble(runner, ports.stores(), ports.names());
        this.quotas = Quotas.assemble(runner, ports.stores());
        this.statements = StatementBook.assemble(runner, ports);
        this.payments = Payments.assemble(runner, ports.stores());
        this.closer = new MonthCloser(ports);
    }

    @Override
    public TicketUsage usage(CallContext call, GetTicketUsage query) {
        return runner.read(usage, call, query);
    }

    @Override
    public PlanBook plans() {
        return plans;
    }

    @Override
    public Quotas quotas() {
        return quotas;
    }

    @Override
    public StatementBook statements() {
        return statements;
    }

    @Override
    public Payments payments() {
        return payments;
    }

    @Override
    public MonthCloser monthCloser() {
        return closer;
    }
}
