package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import java.util.ArrayList;
import java.util.List;

/** What is done with a tenant's calendars. */
final class CalendarChanges {
    private static final String CALENDAR = "sla_calendar";

    private CalendarChanges() {}

    static final class CreateSlaCalendarHandler implements Change<CreateSlaCalendar, SlaCalendar> {
        private final TicketingPorts ports;

        CreateSlaCalendarHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        /** No ticket counts by a calendar that was not there. */
        @Override
        public SlaCalendar handle(CallContext call, CreateSlaCalendar command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaCalendar calendar =
                    SlaCalendar.named(ports.ids().next(CalendarId::new), command.name(), command.open(), call.now());
            SlaStores stores = ports.stores().sla();
            stores.plans().save(tenant, stores.plans().of(tenant).with(calendar));
            return calendar;
        }

        @Override
        public AuditNote note(CreateSlaCalendar command, SlaCalendar result) {
            return AuditNote.of(CALENDAR, result.id().value());
        }
    }

    static final class ChangeSlaCalendarHandler implements Change<ChangeSlaCalendar, SlaCalendar> {
        private final SlaStores stores;

        ChangeSlaCalendarHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public SlaCalendar handle(CallContext call, ChangeSlaCalendar command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaPlan plan = stores.plans().of(tenant);
            SlaCalendar calendar = plan.calendar(command.calendar());
            command.expected().require(calendar.version());
            BusinessCalendar open = new BusinessCalendar(
                    command.zone().orElse(calendar.open().zone()),
                    command.hours().orElse(calendar.open().hours()),
                    command.holidays().orElse(calendar.open().holidays()));
            String name = command.name().orElse(calendar.name());
            if (name.equals(calendar.name()) && open.equals(calendar.open())) {
                return calendar;
            }
            SlaCalendar changed = calendar.changed(name, open, call.now());
            PolicyChanges.save(stores, tenant, plan.with(changed));
            return changed;
        }

        @Override
        public AuditNote note(ChangeSlaCalendar command, SlaCalendar result) {
            List<String> fields = new ArrayList<>();
            command.name().ifPresent(it -> fields.add("name"));
            command.zone().ifPresent(it -> fields.add("timeZone"));
            command.hours().ifPresent(it -> fields.add("hours"));
            command.holidays().ifPresent(it -> fields.add("holidays"));
            return new AuditNote(CALENDAR, result.id().value(), fields);
        }
    }

    static final class DeleteSlaCalendarHandler implements Change<DeleteSlaCalendar, SlaCalendar> {
        private final SlaStores stores;

        DeleteSlaCalendarHandler(SlaStores stores) {
            this.stores = stores;
        }

        /** No ticket counts by a calendar that no policy counts by. */
        @Override
        public SlaCalendar handle(CallContext call, DeleteSlaCalendar command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaPlan plan = stores.plans().of(tenant);
            SlaCalendar calendar = plan.calendar(command.calendar());
            command.expected().require(calendar.version());
            stores.plans().save(tenant, plan.without(calendar.id()));
            return calendar;
        }

        @Override
        public AuditNote note(DeleteSlaCalendar command, SlaCalendar result) {
            return AuditNote.of(CALENDAR, result.id().value());
        }
    }
}
