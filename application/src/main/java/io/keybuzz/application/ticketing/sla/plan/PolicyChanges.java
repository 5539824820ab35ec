package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with a tenant's policies. */
final class PolicyChanges {
    private static final String POLICY = "sla_policy";

    private PolicyChanges() {}

    /** Stores the plan, and has the open tickets looked at. */
    static void save(SlaStores stores, TenantId tenant, SlaPlan plan) {
        stores.plans().save(tenant, plan);
        stores.recounts().request(tenant);
    }

    static final class CreateSlaPolicyHandler implements Change<CreateSlaPolicy, SlaPolicy> {
        private final TicketingPorts ports;

        CreateSlaPolicyHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public SlaPolicy handle(CallContext call, CreateSlaPolicy command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaPolicy policy = new SlaPolicy(
                    ports.ids().next(PolicyId::new),
                    1,
                    command.name(),
                    command.channels(),
                    command.calendar(),
                    command.targets(),
                    command.warning(),
                    call.now(),
                    call.now());
            SlaStores stores = ports.stores().sla();
            save(stores, tenant, stores.plans().of(tenant).with(policy));
            return policy;
        }

        @Override
        public AuditNote note(CreateSlaPolicy command, SlaPolicy result) {
            return AuditNote.of(POLICY, result.id().value());
        }
    }

    static final class ChangeSlaPolicyHandler implements Change<ChangeSlaPolicy, SlaPolicy> {
        private final SlaStores stores;

        ChangeSlaPolicyHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public SlaPolicy handle(CallContext call, ChangeSlaPolicy command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaPlan plan = stores.plans().of(tenant);
            SlaPolicy policy = plan.policy(command.policy());
            command.expected().require(policy.version());
            SlaPolicy changed = changed(policy, command, call.now());
            if (isSame(policy, changed)) {
                return policy;
            }
            save(stores, tenant, plan.with(changed));
            return changed;
        }

        @Override
        public AuditNote note(ChangeSlaPolicy command, SlaPolicy result) {
            List<String> fields = new ArrayList<>();
            command.name().ifPresent(it -> fields.add("name"));
            command.channels().ifPresent(it -> fields.add("channels"));
            if (command.calendar().wanted()) {
                fields.add("calendarId");
            }
            if (!command.targets().isNone()) {
                fields.add("targets");
            }
            command.warnPercent().ifPresent(it -> fields.add("warnPercent"));
            if (command.warnLead().wanted()) {
                fields.add("warnMinutesBefore");
            }
            return new AuditNote(POLICY, result.id().value(), fields);
        }

        private static SlaPolicy changed(SlaPolicy policy, ChangeSlaPolicy command, Instant now) {
            Optional<CalendarId> calendar =
                    command.calendar().wanted() ? command.calendar().value() : policy.calendar();
            Optional<Duration> lead = command.warnLead().wanted()
                    ? command.warnLead().value()
                    : policy.warning().lead();
            int percent = command.warnPercent().orElse(policy.warning().percent());
            return policy.changed(
                    command.name().orElse(policy.name()),
                    command.channels().orElse(policy.channels()),
                    calendar,
                    command.targets().applyTo(policy.targets()),
                    new WarningRule(percent, lead),
                    now);
        }

        private static boolean isSame(SlaPolicy policy, SlaPolicy changed) {
            return policy.name().equals(changed.name())
                    && policy.channels().equals(changed.channels())
                    && policy.calendar().equals(changed.calendar())
                    && policy.targets().equals(changed.targets())
                    && policy.warning().equals(changed.warning());
        }
    }

    static final class DeleteSlaPolicyHandler implements Change<DeleteSlaPolicy, SlaPolicy> {
        private final SlaStores stores;

        DeleteSlaPolicyHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public SlaPolicy handle(CallContext call, DeleteSlaPolicy command) {
            TenantId tenant = DeskTenant.of(call, command.tenant());
            SlaPlan plan = stores.plans().of(tenant);
            SlaPolicy policy = plan.policy(command.policy());
            command.expected().require(policy.version());
            save(stores, tenant, plan.without(policy.id()));
            return policy;
        }

        @Override
        public AuditNote note(DeleteSlaPolicy command, SlaPolicy result) {
            return AuditNote.of(POLICY, result.id().value());
        }
    }
}
