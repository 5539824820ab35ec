package io.keybuzz.testkit.contract.ticketing.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.AttributeId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.AttributeType;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.attribute.port.AttributePlans}. */
public interface AttributePlansContract extends StoreContract {
    private AttributeDefinition defined(String name, AttributeType type, List<String> choices) {
        return AttributeDefinition.of(stores().ids().next(AttributeId::new), name, type, choices, true, stores().now());
    }

    private AttributePlan plan(TenantId tenant) {
        return read(tenant, () -> stores().attributePlans().of(tenant));
    }

    private void save(TenantId tenant, AttributePlan plan) {
        change(tenant, () -> stores().attributePlans().save(tenant, plan));
    }

    @Test
    default void what_is_defined_comes_back_equal_and_with_every_ticket() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        assertThat(plan(tenant)).isEqualTo(AttributePlan.none());
        AttributePlan defined = AttributePlan.none()
                .with(defined("carrier", AttributeType.CHOICE, List.of("Chronopost \"24\"", "été 📦")))
                .with(defined("weight", AttributeType.NUMBER, List.of()));

        save(tenant, defined);

        assertThat(plan(tenant)).isEqualTo(defined.stored());
        assertThat(read(tenant, () -> stores().desks().of(tenant)).attributes()).isEqualTo(defined.stored());
        assertThat(read(tenant, () -> stores().tickets().require(ticket.id()))
                        .rules()
                        .attributes())
                .isEqualTo(defined.stored());
        AttributePlan fewer = plan(tenant).without(defined.all().get(0).id());
        save(tenant, fewer);
        assertThat(plan(tenant)).isEqualTo(fewer.stored());
    }

    @Test
    default void what_somebody_else_has_changed_is_refused() {
        TenantId tenant = givenTenant();
        AttributePlan plan = AttributePlan.none().with(defined("weight", AttributeType.NUMBER, List.of()));
        save(tenant, plan);

        assertRefused(CommonProblem.STALE_VERSION, () -> save(tenant, plan));
        save(tenant, plan.stored());
        assertRefused(CommonProblem.STALE_VERSION, () -> save(tenant, plan.stored()));
        assertThat(plan(tenant).version()).isEqualTo(2);
    }

    @Test
    default void another_tenants_definitions_are_out_of_sight_and_out_of_reach() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        AttributePlan plan = AttributePlan.none().with(defined("weight", AttributeType.NUMBER, List.of()));
        save(tenant, plan);

        assertThat(read(other, () -> stores().attributePlans().of(tenant))).isEqualTo(AttributePlan.none());
        changeInVain(other, () -> stores().attributePlans().save(tenant, plan.stored()));
        assertThat(plan(tenant)).isEqualTo(plan.stored());
    }
}
