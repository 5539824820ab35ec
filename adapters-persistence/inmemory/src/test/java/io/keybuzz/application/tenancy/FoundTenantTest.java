package io.keybuzz.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTenantTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();

    private static FoundTenant command(String slug, String... emails) {
        List<FoundTenant.Person> people = List.of(emails).stream()
                .map(email ->
                        new FoundTenant.Person(new EmailAddress(email), "P " + email, Role.AGENT, TestKeyBuzz.PASSWORD))
                .toList();
        return new FoundTenant(slug, "Shop", Plan.PRO, TenantStatus.ACTIVE, "Support", people);
    }

    @Test
    void a_tenant_starts_with_its_people_in_one_team_and_the_first_one_leads() {
        Tenant tenant = tenancy.found(command("acme", "a@acme.test", "b@acme.test"), keybuzz.now());

        List<Team> teams =
                keybuzz.in(tenant.id(), () -> keybuzz.stores.tenancy().teams().list());
        List<Membership> members = keybuzz.in(
                tenant.id(),
                () -> keybuzz.stores.tenancy().teams().members(teams.get(0).id()));

        assertThat(teams).extracting(Team::name).containsExactly("Support");
        assertThat(members).extracting(Membership::role).containsExactly(TeamRole.LEAD, TeamRole.MEMBER);
    }

    @Test
    void founding_again_changes_nothing() {
        Tenant first = tenancy.found(command("acme", "a@acme.test"), keybuzz.now());

        Tenant again =
                tenancy.found(command("acme", "other@acme.test"), keybuzz.now().plusSeconds(1));

        assertThat(again).isEqualTo(first);
        assertThat(keybuzz.stores.tenancy().credentials().byEmail(new EmailAddress("other@acme.test")))
                .isEmpty();
    }

    @Test
    void a_tenant_that_cannot_be_founded_whole_is_not_founded_at_all() {
        assertThatThrownBy(() -> tenancy.found(command("acme", "a@acme.test", "A@acme.test"), keybuzz.now()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TenancyProblem.EMAIL_TAKEN));

        assertThat(tenancy.list(keybuzz.superAdmin(), new ListTenants(PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    void a_malformed_slug_is_refused() {
        for (String slug : List.of("", "a", "-a", "a-", "Acme", "a_b", "a b", "x".repeat(64))) {
            assertThatThrownBy(() -> tenancy.found(command(slug, "a@acme.test"), keybuzz.now()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(TenancyProblem.INVALID_SLUG));
        }
    }

    @Test
    void a_user_lists_their_own_tenant_and_a_super_admin_all() {
        Tenant acme = tenancy.found(command("acme", "a@acme.test"), keybuzz.now());
        Tenant globex =
                tenancy.found(command("globex", "a@globex.test"), keybuzz.now().plusSeconds(1));
        ListTenants query = new ListTenants(PageRequest.first());

        assertThat(tenancy.list(keybuzz.agent(acme.id()), query).items()).containsExactly(acme);
        assertThat(tenancy.list(keybuzz.superAdmin(), query).items()).containsExactly(globex, acme);
    }
}
