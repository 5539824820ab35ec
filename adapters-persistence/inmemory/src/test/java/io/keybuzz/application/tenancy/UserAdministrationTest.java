package io.keybuzz.application.tenancy;

import static io.keybuzz.application.tenancy.TestHouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.tenancy.users.GetUser;
import io.keybuzz.application.tenancy.users.InviteUser;
import io.keybuzz.application.tenancy.users.ListUsers;
import io.keybuzz.application.tenancy.users.SendAccountMail;
import io.keybuzz.application.tenancy.users.SetUserActive;
import io.keybuzz.application.tenancy.users.UpdateUser;
import io.keybuzz.application.tenancy.users.UserAdministration;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.domain.tenancy.staff.Ranks;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.testkit.given.GivenUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserAdministrationTest {
    private static final List<Role> OF_A_TENANT = List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT);

    private final TestHouse house = new TestHouse();
    private final UserAdministration users = house.administration.users();

    private UpdateUser role(User user, Role role) {
        return new UpdateUser(user.id(), Optional.empty(), Optional.of(role), ExpectedVersion.any());
    }

    private UpdateUser name(User user, String name, ExpectedVersion expected) {
        return new UpdateUser(user.id(), Optional.of(name), Optional.empty(), expected);
    }

    @Test
    void whoever_is_asked_in_has_no_password_and_gets_a_mail() {
        User user = users.invite(house.as(house.owner), house.invitation("nina@acme.test", Role.AGENT));

        assertThat(user.status()).isEqualTo(User.Status.INVITED);
        assertThat(user.tenant()).contains(house.acme);
        assertThat(house.stored(user)).contains(user);
        assertThat(house.mails())
                .singleElement()
                .isEqualTo(new AccountMailRequested(
                        house.mails().get(0).id(), house.acme, user.id(), Kind.INVITATION, house.now()));
        assertRefused(
                TenancyProblem.BAD_CREDENTIALS,
                () -> house.tenancy.logIn(new LogIn("nina@acme.test", "", Optional.empty()), house.now()));
    }

    @Test
    void an_address_is_taken_once_in_a_tenant_whatever_its_case_and_once_in_each() {
        users.invite(house.as(house.owner), house.invitation("nina@acme.test", Role.AGENT));

        assertRefused(
                TenancyProblem.EMAIL_TAKEN,
                () -> users.invite(house.as(house.owner), house.invitation("NINA@acme.test", Role.AGENT)));
        InviteUser elsewhere = new InviteUser(
                new EmailAddress("nina@acme.test"), "Nina", Role.AGENT, Set.of(), Optional.of(house.globex));
        assertThat(users.invite(house.asSuperAdmin(), elsewhere).tenant()).contains(house.globex);
        assertThat(house.mails()).hasSize(2);
    }

    @Test
    void who_may_ask_whom_in_is_said_by_their_roles_and_by_nothing_else() {
        int n = 0;
        for (User actor : List.of(house.owner, house.admin, house.manager, house.agent)) {
            for (Role role : Role.values()) {
                InviteUser command = house.invitation("new-" + n++ + "@acme.test", role);
                if (Ranks.managedBy(actor.role()).contains(role)) {
                    assertThat(users.invite(house.as(actor), command).role()).isEqualTo(role);
                } else {
                    assertRefused(CommonProblem.NOT_ALLOWED, () -> users.invite(house.as(actor), command));
                }
            }
        }
        assertThat(Ranks.managedBy(Role.ADMIN)).containsExactlyInAnyOrder(Role.MANAGER, Role.AGENT);
        assertThat(Ranks.managedBy(Role.MANAGER)).containsExactly(Role.AGENT);
        assertThat(Ranks.managedBy(Role.AGENT)).isEmpty();
        assertThat(Ranks.managedBy(Role.OWNER)).containsExactlyInAnyOrderElementsOf(OF_A_TENANT);
    }

    @Test
    void every_cell_of_actor_target_and_new_role_is_as_ranks_say() {
        for (User actor : List.of(house.owner, house.admin, house.manager, house.agent)) {
            for (Role from : OF_A_TENANT) {
                for (Role to : OF_A_TENANT) {
                    User target = house.add(from);
                    boolean reach = Ranks.managedBy(actor.role()).contains(from)
                            && Ranks.managedBy(actor.role()).contains(to);
                    if (reach && !actor.role().equals(Role.AGENT)) {
                        assertThat(users.update(house.as(actor), role(target, to))
                                        .role())
                                .isEqualTo(to);
                    } else {
                        assertRefused(CommonProblem.NOT_ALLOWED, () -> users.update(house.as(actor), role(target, to)));
                        assertThat(house.stored(target)).contains(target);
                    }
                }
            }
        }
    }

    @Test
    void nobody_changes_their_own_role_nor_deactivates_themselves() {
        house.add(Role.OWNER);

        assertRefused(
                TenancyProblem.OWN_ACCOUNT, () -> users.update(house.as(house.owner), role(house.owner, Role.AGENT)));
        assertRefused(
                TenancyProblem.OWN_ACCOUNT,
                () -> users.setActive(house.as(house.owner), new SetUserActive(house.owner.id(), false)));
        assertThat(users.update(house.as(house.owner), role(house.owner, Role.OWNER)))
                .isEqualTo(house.owner);
    }

    @Test
    void the_last_active_owner_stays_one() {
        User founder = house.keybuzz.in(
                house.acme,
                () ->
                        house
                                .keybuzz
                                .stores
                                .tenancy()
                                .users()
                                .list(UserFilter.any(), PageRequest.first())
                                .items()
                                .stream()
                                .filter(user -> user.email().value().equals("owner@acme.test"))
                                .findFirst()
                                .orElseThrow());
        users.setActive(house.as(house.owner), new SetUserActive(founder.id(), false));
        house.add(
                house.acme,
                GivenUser.of(house.acme, house.keybuzz.ids, house.now())
                        .role(Role.OWNER)
                        .invited());

        assertRefused(
                TenancyProblem.LAST_OWNER, () -> users.update(house.asSuperAdmin(), role(house.owner, Role.ADMIN)));
        assertRefused(
                TenancyProblem.LAST_OWNER,
                () -> users.setActive(house.asSuperAdmin(), new SetUserActive(house.owner.id(), false)));
        User second = house.add(Role.OWNER);
        assertThat(users.update(house.as(second), role(house.owner, Role.ADMIN)).role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void a_deactivated_user_can_be_activated_again_and_twice_is_once() {
        User gone = users.setActive(house.as(house.manager), new SetUserActive(house.agent.id(), false));

        assertThat(gone.status()).isEqualTo(User.Status.INACTIVE);
        assertThat(users.setActive(house.as(house.manager), new SetUserActive(house.agent.id(), false)))
                .isEqualTo(gone);
        assertThat(users.setActive(house.as(house.manager), new SetUserActive(house.agent.id(), true)))
                .satisfies(back -> assertThat(back.status()).isEqualTo(User.Status.ACTIVE))
                .satisfies(back -> assertThat(back.version()).isEqualTo(3));
    }

    @Test
    void a_change_can_be_made_to_depend_on_the_version() {
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> users.update(house.as(house.owner), name(house.agent, "No", ExpectedVersion.of(2L))));
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> users.update(house.as(house.owner), name(house.agent, "No", ExpectedVersion.of())));

        User renamed = users.update(house.as(house.owner), name(house.agent, "Yes", ExpectedVersion.of(7L, 1L)));

        assertThat(renamed.fullName()).isEqualTo("Yes");
        assertThat(renamed.version()).isEqualTo(2);
    }

    @Test
    void a_name_is_one_line_of_text() {
        for (String bad : List.of("", "  ", "a\nb", "a\0b", "\ud800", "x".repeat(201))) {
            assertRefused(
                    TenancyProblem.INVALID_NAME,
                    () -> users.update(house.as(house.owner), name(house.agent, bad, ExpectedVersion.any())));
            InviteUser command =
                    new InviteUser(new EmailAddress("nina@acme.test"), bad, Role.AGENT, Set.of(), Optional.empty());
            assertRefused(TenancyProblem.INVALID_NAME, () -> users.invite(house.as(house.owner), command));
        }
        assertThat(house.stored(house.agent)).contains(house.agent);
        assertThat(house.mails()).isEmpty();
    }

    @Test
    void a_mail_is_sent_to_whom_it_fits() {
        User invited = users.invite(house.as(house.owner), house.invitation("nina@acme.test", Role.AGENT));
        users.sendMail(house.as(house.manager), new SendAccountMail(invited.id(), Kind.INVITATION));
        users.sendMail(house.as(house.manager), new SendAccountMail(house.agent.id(), Kind.RESET));

        assertThat(house.mails())
                .extracting(AccountMailRequested::kind)
                .containsExactly(Kind.INVITATION, Kind.INVITATION, Kind.RESET);
        assertRefused(
                TenancyProblem.ALREADY_JOINED,
                () -> users.sendMail(house.as(house.owner), new SendAccountMail(house.agent.id(), Kind.INVITATION)));
        assertRefused(
                TenancyProblem.NOT_YET_JOINED,
                () -> users.sendMail(house.as(house.owner), new SendAccountMail(invited.id(), Kind.RESET)));
        users.setActive(house.as(house.owner), new SetUserActive(house.agent.id(), false));
        assertRefused(
                TenancyProblem.USER_INACTIVE,
                () -> users.sendMail(house.as(house.owner), new SendAccountMail(house.agent.id(), Kind.RESET)));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> users.sendMail(house.as(house.manager), new SendAccountMail(house.owner.id(), Kind.RESET)));
        assertThat(house.mails()).hasSize(3);
    }

    @Test
    void teams_are_joined_from_the_start_and_only_ones_own() {
        Team team = house.keybuzz
                .in(house.acme, () -> house.keybuzz.stores.tenancy().teams().list())
                .get(0);
        TeamId foreign = house.keybuzz
                .in(house.globex, () -> house.keybuzz.stores.tenancy().teams().list())
                .get(0)
                .id();

        InviteUser bad = new InviteUser(
                new EmailAddress("n@acme.test"), "N", Role.AGENT, Set.of(team.id(), foreign), Optional.empty());
        assertRefused(TenancyProblem.UNKNOWN_TEAM, () -> users.invite(house.as(house.owner), bad));
        User user = users.invite(
                house.as(house.owner),
                new InviteUser(new EmailAddress("n@acme.test"), "N", Role.AGENT, Set.of(team.id()), Optional.empty()));

        assertThat(house.keybuzz.in(
                        house.acme, () -> house.keybuzz.stores.tenancy().teams().members(team.id())))
                .extracting(Membership::user)
                .contains(user.id());
    }

    @Test
    void another_tenants_user_is_like_a_missing_one_and_a_super_admin_reaches_both() {
        User foreign = house.add(
                house.globex,
                GivenUser.of(house.globex, house.keybuzz.ids, house.now()).role(Role.AGENT));

        assertRefused(TenancyProblem.USER_NOT_FOUND, () -> users.get(house.as(house.owner), new GetUser(foreign.id())));
        assertRefused(
                TenancyProblem.USER_NOT_FOUND, () -> users.update(house.as(house.owner), role(foreign, Role.ADMIN)));
        assertRefused(
                TenancyProblem.USER_NOT_FOUND,
                () -> users.setActive(house.as(house.owner), new SetUserActive(foreign.id(), false)));
        assertThat(house.stored(foreign)).contains(foreign);
        assertThat(users.get(house.asSuperAdmin(), new GetUser(foreign.id()))).isEqualTo(foreign);
        assertThat(users.update(house.asSuperAdmin(), role(foreign, Role.MANAGER))
                        .role())
                .isEqualTo(Role.MANAGER);
        assertThat(users.list(house.as(house.owner), new ListUsers(UserFilter.any(), PageRequest.first()))
                        .items())
                .extracting(User::tenant)
                .containsOnly(Optional.of(house.acme));
    }

    @Test
    void a_super_admin_names_the_tenant_and_nobody_names_another_ones() {
        TenantId missing = house.keybuzz.ids.next(TenantId::new);
        EmailAddress email = new EmailAddress("n@acme.test");

        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> users.invite(house.asSuperAdmin(), house.invitation("n@acme.test", Role.AGENT)));
        assertRefused(
                TenancyProblem.TENANT_NOT_FOUND,
                () -> users.invite(
                        house.asSuperAdmin(), new InviteUser(email, "N", Role.AGENT, Set.of(), Optional.of(missing))));
        assertRefused(
                TenancyProblem.TENANT_NOT_FOUND,
                () -> users.invite(
                        house.as(house.owner),
                        new InviteUser(email, "N", Role.AGENT, Set.of(), Optional.of(house.globex))));
    }
}
