package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import java.util.Optional;

final class SlaPlanningService implements SlaPlanning {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final SlaStores stores;

    SlaPlanningService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.stores = ports.stores().sla();
    }

    @Override
    public Page<SlaPolicy> policies(CallContext call, ListSlaPolicies query) {
        return runner.read(new PlanQueries.ListSlaPoliciesHandler(stores), call, query);
    }

    @Override
    public SlaPolicy policy(CallContext call, GetSlaPolicy query) {
        return runner.read(new PlanQueries.GetSlaPolicyHandler(stores), call, query);
    }

    @Override
    public SlaPolicy create(CallContext call, CreateSlaPolicy command) {
        return write(new PolicyChanges.CreateSlaPolicyHandler(ports), call, command, command.tenant());
    }

    @Override
    public SlaPolicy change(CallContext call, ChangeSlaPolicy command) {
        return write(new PolicyChanges.ChangeSlaPolicyHandler(stores), call, command, command.tenant());
    }

    @Override
    public SlaPolicy delete(CallContext call, DeleteSlaPolicy command) {
        return write(new PolicyChanges.DeleteSlaPolicyHandler(stores), call, command, command.tenant());
    }

    @Override
    public Page<SlaCalendar> calendars(CallContext call, ListSlaCalendars query) {
        return runner.read(new PlanQueries.ListSlaCalendarsHandler(stores), call, query);
    }

    @Override
    public SlaCalendar calendar(CallContext call, GetSlaCalendar query) {
        return runner.read(new PlanQueries.GetSlaCalendarHandler(stores), call, query);
    }

    @Override
    public SlaCalendar create(CallContext call, CreateSlaCalendar command) {
        return write(new CalendarChanges.CreateSlaCalendarHandler(ports), call, command, command.tenant());
    }

    @Override
    public SlaCalendar change(CallContext call, ChangeSlaCalendar command) {
        return write(new CalendarChanges.ChangeSlaCalendarHandler(stores), call, command, command.tenant());
    }

    @Override
    public SlaCalendar delete(CallContext call, DeleteSlaCalendar command) {
        return write(new CalendarChanges.DeleteSlaCalendarHandler(stores), call, command, command.tenant());
    }

    private <C extends Record, R> R write(Change<C, R> change, CallContext call, C command, Optional<TenantId> tenant) {
        return runner.write(change, call, command, caller -> DeskTenant.scope(caller, tenant));
    }
}
