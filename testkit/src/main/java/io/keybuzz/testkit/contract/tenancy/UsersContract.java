package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.Users}. */
public interface UsersContract extends UserListContract {
    private GivenUser aUser(TenantId tenant) {
        return GivenUser.of(tenant, stores().ids(), stores().now());
    }

    private User added(TenantId tenant, GivenUser given) {
        return addedTo(new TenantScope.One(tenant), given);
    }

    private User addedTo(TenantScope scope, GivenUser given) {
        User user = given.build();
        change(scope, () -> stores().users().add(user));
        return user;
    }

    private GivenUser aSuperAdmin() {
        return GivenUser.superAdmin(stores().ids(), stores().now());
    }

    @Test
    default void a_user_comes_back_equal() {
        TenantId tenant = givenTenant();
        User user = added(tenant, aUser(tenant).role(Role.OWNER).email("Ola.Nordmann@Example.TEST"));
        User inactive = added(tenant, aUser(tenant).inactive());

        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(user);
        assertThat(read(tenant, () -> stores().users().find(inactive.id()))).contains(inactive);
        assertThat(read(PLATFORM, () -> stores().users().find(user.id()))).contains(user);
    }

    @Test
    default void another_tenants_user_is_out_of_sight_and_cannot_be_added() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        User user = added(owner, aUser(owner));

        assertThat(read(other, () -> stores().users().find(user.id()))).isEmpty();
        assertOutsideScope(() -> added(other, aUser(owner)));
    }

    @Test
    default void an_address_in_use_within_the_tenant_is_refused_however_it_is_written() {
        TenantId tenant = givenTenant();
        added(tenant, aUser(tenant).email("agathe@example.test"));
        User second = aUser(tenant).email("Agathe@Example.test").build();

        assertRefused(
                TenancyProblem.EMAIL_TAKEN,
                () -> change(tenant, () -> stores().users().add(second)));

        assertThat(read(tenant, () -> stores().users().find(second.id()))).isEmpty();
    }

    @Test
    default void two_tenants_may_know_the_same_address() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        User first = added(one, aUser(one).email("agathe@example.test"));
        User second = added(two, aUser(two).email("agathe@example.test"));

        assertThat(read(one, () -> stores().users().find(first.id()))).contains(first);
        assertThat(read(two, () -> stores().users().find(second.id()))).contains(second);
    }

    @Test
    default void a_super_admin_is_added_and_seen_on_the_platform_only() {
        TenantId tenant = givenTenant();

        assertOutsideScope(() -> added(tenant, aSuperAdmin()));
        User admin = addedTo(PLATFORM, aSuperAdmin());

        assertThat(read(PLATFORM, () -> stores().users().find(admin.id()))).contains(admin);
        assertThat(read(tenant, () -> stores().users().find(admin.id()))).isEmpty();
        GivenUser again = aSuperAdmin().email(admin.email().value());
        assertRefused(TenancyProblem.EMAIL_TAKEN, () -> addedTo(PLATFORM, again));
    }

    @Test
    default void the_platform_adds_no_user_of_a_tenant() {
        TenantId tenant = givenTenant();

        assertOutsideScope(() -> addedTo(PLATFORM, aUser(tenant)));
    }

    @Test
    default void a_change_is_stored_with_the_next_version() {
        TenantId tenant = givenTenant();
        User user = added(tenant, aUser(tenant).invited());
        Instant later = stores().now().plusSeconds(60);

        User saved = inTenant(tenant, () -> {
            User held = stores().users().require(user.id()).user();
            return stores().users()
                    .save(held.renamed("Ny", later)
                            .ranked(Role.MANAGER, later)
                            .withPassword(new PasswordHash("new"), later)
                            .withActive(false, later));
        });

        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.updatedAt()).isEqualTo(later);
        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(saved);
        assertThat(stores().credentials().byEmail(user.email()))
                .singleElement()
                .satisfies(account -> assertThat(account.role()).isEqualTo(Role.MANAGER));
    }

    @Test
    default void a_version_that_was_changed_meanwhile_is_refused() {
        TenantId tenant = givenTenant();
        User user = added(tenant, aUser(tenant));
        change(tenant, () -> stores().users().save(user.renamed("First", stores().now())));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().users().save(user.renamed("Second", stores().now()))));

        assertThat(read(tenant, () -> stores().users().find(user.id())).map(User::fullName))
                .contains("First");
    }

    @Test
    default void another_tenants_user_is_neither_held_nor_saved() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        User user = added(owner, aUser(owner));

        assertThat(inTenant(other, () -> stores().users().toChange(user.id()))).isEmpty();
        changeInVain(other, () -> stores().users().save(user.renamed("Stolen", stores().now())));
        changeInVain(
                other,
                () -> stores().users()
                        .save(new User(
                                user.id(),
                                Optional.of(other),
                                user.email(),
                                "Stolen",
                                user.role(),
                                user.passwordHash(),
                                true,
                                user.createdAt(),
                                user.updatedAt())));

        assertThat(read(owner, () -> stores().users().find(user.id()))).contains(user);
    }

    @Test
    default void whoever_is_held_comes_with_the_number_of_other_owners_who_can_act() {
        TenantId tenant = givenTenant();
        User owner = added(tenant, aUser(tenant).role(Role.OWNER));
        added(tenant, aUser(tenant).role(Role.OWNER).inactive());
        added(tenant, aUser(tenant).role(Role.OWNER).invited());
        TenantId other = givenTenant();
        added(other, aUser(other).role(Role.OWNER));
        assertThat(inTenant(tenant, () -> stores().users().require(owner.id()))).isEqualTo(new UserToChange(owner, 0));

        added(tenant, aUser(tenant).role(Role.OWNER));

        assertThat(inTenant(tenant, () -> stores().users().require(owner.id()))).isEqualTo(new UserToChange(owner, 1));
        assertThat(inTenant(
                        tenant, () -> stores().users().toChange(stores().ids().next(UserId::new))))
                .isEmpty();
    }

    @Test
    default void of_two_owners_who_demote_each_other_one_stays() {
        UserFilter owners =
                new UserFilter(Optional.empty(), Optional.of(Role.OWNER), Optional.empty(), Optional.empty());
        for (int round = 0; round < 20; round++) {
            TenantId tenant = givenTenant();
            User one = added(tenant, aUser(tenant).role(Role.OWNER));
            User two = added(tenant, aUser(tenant).role(Role.OWNER));
            Iterator<UserId> victims = List.of(one.id(), two.id()).iterator();

            var outcomes = Concurrently.run(2, () -> {
                UserId victim;
                synchronized (victims) {
                    victim = victims.next();
                }
                return inTenant(tenant, () -> {
                    UserToChange held = stores().users().require(victim);
                    User demoted = held.user().ranked(Role.AGENT, stores().now());
                    held.requireOwnerLeft(demoted);
                    return stores().users().save(demoted);
                });
            });

            assertThat(outcomes).filteredOn(Concurrently.Outcome::succeeded).hasSize(1);
            assertThat(read(tenant, () -> stores().users().list(owners, PageRequest.first()))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    default void a_super_admin_is_held_and_saved_on_the_platform() {
        User admin = addedTo(PLATFORM, aSuperAdmin());
        TenantId tenant = givenTenant();
        User user = added(tenant, aUser(tenant));

        User saved = in(
                PLATFORM,
                () -> stores().users()
                        .save(stores().users().require(admin.id()).user().renamed("Sue", stores().now())));

        assertThat(read(PLATFORM, () -> stores().users().find(admin.id()))).contains(saved);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(inTenant(tenant, () -> stores().users().toChange(admin.id())))
                .isEmpty();
        assertThat(in(PLATFORM, () -> stores().users().toChange(user.id()))).isEmpty();
        changeInVain(PLATFORM, () -> stores().users().save(user.renamed("No", stores().now())));
        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(user);
    }

    @Test
    default void a_user_is_shown_with_the_teams_they_are_in() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        User user = GivenUser.of(tenant, stores().ids(), now).build();
        User other = GivenUser.of(tenant, stores().ids(), now).build();
        Team first = Team.named(stores().ids().next(TeamId::new), tenant, "returns", now);
        Team second = Team.named(stores().ids().next(TeamId::new), tenant, "refunds", now);
        Membership there = new Membership(tenant, first.id(), user.id(), TeamRole.LEAD, now);
        change(tenant, () -> {
            stores().users().add(user);
            stores().users().add(other);
            stores().teams().add(first);
            stores().teams().add(second);
            stores().teams().join(there);
            stores().teams().join(new Membership(tenant, second.id(), user.id(), TeamRole.MEMBER, now));
            stores().teams().join(new Membership(tenant, second.id(), other.id(), TeamRole.MEMBER, now));
        });

        User seen = read(tenant, () -> stores().users().find(user.id())).orElseThrow();
        assertThat(seen).isEqualTo(user.in(List.of(first.id(), second.id())));
        assertThat(read(PLATFORM, () -> stores().users().find(user.id()))).contains(seen);
        assertThat(read(tenant, () -> stores().users().list(UserFilter.any(), PageRequest.first()))
                        .items())
                .contains(seen);
        User saved = inTenant(tenant, () -> stores().users().save(seen.renamed("Other Name", now)));
        assertThat(saved.teams()).isEqualTo(seen.teams());

        change(tenant, () -> stores().teams().leave(there));

        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(saved.in(List.of(second.id())));
    }
}
