package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

final class PrintStatementHandler implements UseCase<PrintStatement, PrintedStatement> {
    private final BillingPorts ports;
    private final GetStatementHandler get;

    PrintStatementHandler(BillingPorts ports) {
        this.ports = ports;
        this.get = new GetStatementHandler(ports.stores().statements());
    }

    @Override
    public PrintedStatement handle(CallContext call, PrintStatement query) {
        TenantId tenant = BilledTenant.of(call, query.tenant());
        return new PrintedStatement(
                get.handle(call, new GetStatement(query.period(), query.tenant())),
                ports.names().of(tenant).orElseGet(tenant::toString));
    }

    @Override
    public Optional<Seen> seen(PrintStatement query, PrintedStatement result) {
        TenantId tenant = result.statement().tenant();
        return Optional.of(new Seen(tenant, AuditNote.of("statement", tenant.value())));
    }
}
