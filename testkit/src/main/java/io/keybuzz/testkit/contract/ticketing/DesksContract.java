package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.desk.SurveyRules;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.Desks}. */
public interface DesksContract extends StoreContract {
    private DeskRules rules(TenantId tenant) {
        return inTenant(tenant, () -> stores().desks().of(tenant));
    }

    private DeskRules strict(long version) {
        return new DeskRules(
                version,
                Duration.ofHours(36),
                Optional.of(TicketStatus.PENDING),
                Duration.ofSeconds(15),
                Duration.ofDays(2),
                new AutoClose(7, 2, Optional.of("Nous fermons bientôt ce dossier.")),
                new MarketplaceClocks(
                        Map.of(Channel.AMAZON, Duration.ofHours(20), Channel.FNAC, Duration.ofMinutes(90))),
                SlaPlan.standard(),
                new SurveyRules(true, Duration.ofMinutes(90)),
                AttributePlan.none());
    }

    @Test
    default void a_tenant_that_has_changed_nothing_works_by_the_standard_rules() {
        assertThat(rules(givenTenant())).isEqualTo(DeskRules.standard());
    }

    @Test
    default void changed_rules_come_back_equal_at_the_next_version() {
        TenantId tenant = givenTenant();

        change(tenant, () -> stores().desks().save(tenant, strict(0)));
        assertThat(rules(tenant)).isEqualTo(strict(1));

        DeskRules none = new DeskRules(1, Duration.ZERO, Optional.empty(), Duration.ZERO, Duration.ZERO)
                .under(new MarketplaceClocks(Map.of()));
        change(tenant, () -> stores().desks().save(tenant, none));
        assertThat(rules(tenant)).isEqualTo(none.stored());
    }

    @Test
    default void rules_that_somebody_else_has_changed_are_refused() {
        TenantId tenant = givenTenant();
        change(tenant, () -> stores().desks().save(tenant, strict(0)));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().desks().save(tenant, strict(0))));
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().desks().save(tenant, strict(7))));
        assertThat(rules(tenant)).isEqualTo(strict(1));
    }

    @Test
    default void each_tenant_has_its_own() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();

        change(tenant, () -> stores().desks().save(tenant, strict(0)));

        assertThat(rules(other)).isEqualTo(DeskRules.standard());
        assertThat(inTenant(other, () -> stores().desks().of(tenant))).isEqualTo(DeskRules.standard());
    }
}
