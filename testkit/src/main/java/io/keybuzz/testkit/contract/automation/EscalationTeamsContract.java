package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link EscalationTeams}, over a store of tenancy. */
public interface EscalationTeamsContract extends StoreContract {
    /** The teams as {@link #stores()} has them. */
    EscalationTeams teams();

    @Test
    default void a_team_is_known_to_its_tenant_only() {
        TenantId tenant = givenTenant();
        Team team = Team.named(stores().ids().next(TeamId::new), tenant, "Returns", stores().now());
        change(tenant, () -> stores().teams().add(team));

        assertThat(read(tenant, () -> teams().isTeam(team.id().value()))).isTrue();
        assertThat(read(givenTenant(), () -> teams().isTeam(team.id().value()))).isFalse();
        assertThat(read(tenant, () -> teams().isTeam(new UUID(9, 9)))).isFalse();
    }
}
