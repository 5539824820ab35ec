package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;

/**
 * What a tenant promises. Everybody sees it; owners, admins and managers change it. After each change the open tickets are
 * looked at again. What another tenant has is refused like what is missing, with {@code ticketing/sla-policy-not-found} or
 * {@code -calendar-not-found}.
 */
public interface SlaPlanning {
    /** In the order of their making. */
    Page<SlaPolicy> policies(CallContext call, ListSlaPolicies query);

    SlaPolicy policy(CallContext call, GetSlaPolicy query);

    /** Refuses with {@code ticketing/invalid-sla-policy} or {@code -calendar-not-found}. */
    SlaPolicy create(CallContext call, CreateSlaPolicy command);

    /** Refuses like {@link #create(CallContext, CreateSlaPolicy)}, and with {@code request/stale-version}. */
    SlaPolicy change(CallContext call, ChangeSlaPolicy command);

    SlaPolicy delete(CallContext call, DeleteSlaPolicy command);

    /** In the order of their making. */
    Page<SlaCalendar> calendars(CallContext call, ListSlaCalendars query);

    SlaCalendar calendar(CallContext call, GetSlaCalendar query);

    /** Refuses with {@code ticketing/invalid-calendar}. */
    SlaCalendar create(CallContext call, CreateSlaCalendar command);

    /** Refuses like {@link #create(CallContext, CreateSlaCalendar)}, and with {@code request/stale-version}. */
    SlaCalendar change(CallContext call, ChangeSlaCalendar command);

    /** Refuses with {@code ticketing/calendar-in-use}. */
    SlaCalendar delete(CallContext call, DeleteSlaCalendar command);

    static SlaPlanning assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new SlaPlanningService(runner, ports);
    }
}
