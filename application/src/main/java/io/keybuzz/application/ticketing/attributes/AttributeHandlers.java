package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.AttributeId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is done with attribute definitions. */
final class AttributeHandlers {
    private static final Comparator<PageKey> ORDER =
            Comparator.comparing(PageKey::at).thenComparing(place -> place.id().toString());

    private AttributeHandlers() {}

    static final class ListAttributesHandler implements UseCase<ListAttributes, Page<AttributeDefinition>> {
        private final AttributePlans plans;

        ListAttributesHandler(AttributePlans plans) {
            this.plans = plans;
        }

        @Override
        public Page<AttributeDefinition> handle(CallContext call, ListAttributes query) {
            List<AttributeDefinition> rows = plans.of(call.requireTenant()).all().stream()
                    .filter(definition -> query.page()
                            .after()
                            .filter(after -> ORDER.compare(definition.place(), after) <= 0)
                            .isEmpty())
                    .limit(query.page().limit() + 1L)
                    .toList();
            return Page.of(rows, query.page().limit(), AttributeDefinition::place);
        }
    }

    static final class GetAttributeHandler implements UseCase<GetAttribute, AttributeDefinition> {
        private final AttributePlans plans;

        GetAttributeHandler(AttributePlans plans) {
            this.plans = plans;
        }

        @Override
        public AttributeDefinition handle(CallContext call, GetAttribute query) {
            return plans.of(call.requireTenant()).require(query.attribute());
        }
    }

    static final class CreateAttributeHandler implements Change<CreateAttribute, AttributeDefinition> {
        private final AttributePlans plans;
        private final IdSource ids;

        CreateAttributeHandler(AttributePlans plans, IdSource ids) {
            this.plans = plans;
            this.ids = ids;
        }

        @Override
        public AttributeDefinition handle(CallContext call, CreateAttribute command) {
            TenantId tenant = call.requireTenant();
            AttributeDefinition definition = AttributeDefinition.of(
                    ids.next(AttributeId::new),
                    command.name(),
                    command.type(),
                    command.choices(),
                    command.required(),
                    call.now());
            plans.save(tenant, plans.of(tenant).with(definition));
            return definition;
        }

        @Override
        public AuditNote note(CreateAttribute command, AttributeDefinition result) {
            return AuditNote.of("attribute", result.id().value());
        }
    }

    static final class ChangeAttributeHandler implements Change<ChangeAttribute, AttributeDefinition> {
        private final AttributePlans plans;

        ChangeAttributeHandler(AttributePlans plans) {
            this.plans = plans;
        }

        @Override
        public AttributeDefinition handle(CallContext call, ChangeAttribute command) {
            TenantId tenant = call.requireTenant();
            AttributePlan plan = plans.of(tenant);
            AttributeDefinition before = plan.require(command.attribute());
            command.expected().require(before.version());
            AttributeDefinition next = before.changed(
                    command.choices().orElse(before.choices()),
                    command.required().orElse(before.required()));
            if (!next.equals(before)) {
                plans.save(tenant, plan.without(before.id()).with(next));
            }
            return next;
        }

        @Override
        public AuditNote note(ChangeAttribute command, AttributeDefinition result) {
            List<String> fields = new ArrayList<>();
            command.choices().ifPresent(it -> fields.add("choices"));
            command.required().ifPresent(it -> fields.add("required"));
            return new AuditNote("attribute", result.id().value(), fields);
        }
    }

    static final class DeleteAttributeHandler implements Change<DeleteAttribute, AttributeDefinition> {
        private final AttributePlans plans;

        DeleteAttributeHandler(AttributePlans plans) {
            this.plans = plans;
        }

        @Override
        public AttributeDefinition handle(CallContext call, DeleteAttribute command) {
            TenantId tenant = call.requireTenant();
            AttributePlan plan = plans.of(tenant);
            AttributeDefinition definition = plan.require(command.attribute());
            command.expected().require(definition.version());
            plans.save(tenant, plan.without(definition.id()));
            return definition;
        }

        @Override
        public AuditNote note(DeleteAttribute command, AttributeDefinition result) {
            return AuditNote.of("attribute", result.id().value());
        }
    }
}
