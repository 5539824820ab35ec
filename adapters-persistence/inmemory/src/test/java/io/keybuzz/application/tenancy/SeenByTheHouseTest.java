package io.keybuzz.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.tenancy.teams.CreateTeam;
import io.keybuzz.application.tenancy.teams.GetTeam;
import io.keybuzz.application.tenancy.teams.ListMembers;
import io.keybuzz.application.tenancy.teams.ListTeams;
import io.keybuzz.application.tenancy.tenants.GetTenant;
import io.keybuzz.application.tenancy.users.GetUser;
import io.keybuzz.application.tenancy.users.ListUsers;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a super admin looks at in a tenant is on that tenant's record. */
class SeenByTheHouseTest {
    private final TestHouse house = new TestHouse();
    private final Administration run = house.administration;

    private List<AuditEntry> looks(TenantId tenant) {
        return house
                .keybuzz
                .in(tenant, () -> house.keybuzz.stores.audit().chains().entries(tenant, 0, 100))
                .stream()
                .map(ChainedEntry::entry)
                .filter(entry -> entry.outcome() == AuditOutcome.SEEN)
                .toList();
    }

    @Test
    void every_look_at_one_tenants_staff_is_on_its_record_once() {
        Team team = run.teams().create(house.as(house.owner), new CreateTeam("Night shift", Optional.empty()));
        PageRequest page = PageRequest.first();
        UserFilter ofAcme =
                new UserFilter(Optional.of(house.acme), Optional.empty(), Optional.empty(), Optional.empty());

        run.tenants().get(house.asSuperAdmin(), new GetTenant(house.acme));
        run.users().get(house.asSuperAdmin(), new GetUser(house.agent.id()));
        run.users().list(house.asSuperAdmin(), new ListUsers(ofAcme, page));
        run.teams().list(house.asSuperAdmin(), new ListTeams(Optional.of(house.acme), page));
        run.teams().get(house.asSuperAdmin(), new GetTeam(team.id()));
        run.teams().members(house.asSuperAdmin(), new ListMembers(team.id(), page));

        assertThat(looks(house.acme))
                .extracting(AuditEntry::action)
                .containsExactly("GetTenant", "GetUser", "ListUsers", "ListTeams", "GetTeam", "ListMembers");
        assertThat(looks(house.acme)).allSatisfy(entry -> {
            assertThat(entry.reason()).startsWith("super admin ");
            assertThat(entry.object()).isPresent();
        });
        assertThat(looks(house.globex)).isEmpty();
        assertThat(looks(TenantId.PLATFORM)).hasSize(6);
    }

    @Test
    void a_list_of_everybodys_is_on_the_houses_record_alone_and_ones_own_looks_on_none() {
        PageRequest page = PageRequest.first();
        run.users().list(house.asSuperAdmin(), new ListUsers(UserFilter.any(), page));
        run.teams().list(house.asSuperAdmin(), new ListTeams(Optional.empty(), page));
        run.users().get(house.as(house.owner), new GetUser(house.agent.id()));

        assertThat(looks(TenantId.PLATFORM)).extracting(AuditEntry::action).containsExactly("ListUsers", "ListTeams");
        assertThat(looks(house.acme)).isEmpty();
    }
}
