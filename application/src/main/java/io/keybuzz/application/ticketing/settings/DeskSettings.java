package io.keybuzz.application.ticketing.settings;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingPorts;

/** How a tenant's desk works. Everybody sees it; owners, admins and managers change it. */
public final class DeskSettings {
    private final UseCaseRunner runner;
    private final GetDeskSettingsHandler get;
    private final ChangeDeskSettingsHandler change;

    private DeskSettings(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.get = new GetDeskSettingsHandler(ports.stores());
        this.change = new ChangeDeskSettingsHandler(ports.stores());
    }

    public static DeskSettings assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new DeskSettings(runner, ports);
    }

    public TenantDesk get(CallContext call, GetDeskSettings query) {
        return runner.read(get, call, query);
    }

    /** Refuses with {@code ticketing/invalid-desk-rules} or {@code request/stale-version}. */
    public TenantDesk change(CallContext call, ChangeDeskSettings command) {
        return runner.write(change, call, command, caller -> DeskTenant.scope(caller, command.tenant()));
    }
}
