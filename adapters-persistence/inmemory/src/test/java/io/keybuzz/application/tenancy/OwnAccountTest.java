package io.keybuzz.application.tenancy;

import static io.keybuzz.application.tenancy.TestHouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.tenancy.me.ChangePassword;
import io.keybuzz.application.tenancy.me.GetMe;
import io.keybuzz.application.tenancy.me.OwnAccount;
import io.keybuzz.application.tenancy.me.UpdateMe;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.testkit.given.GivenUser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnAccountTest {
    private static final String OLD = "the old password";

    private final TestHouse house = new TestHouse();
    private final OwnAccount account = house.administration.me();
    private final User agent = house.add(
            house.acme,
            GivenUser.of(house.acme, house.keybuzz.ids, house.now())
                    .role(Role.AGENT)
                    .passwordHash(house.passwords.hash(OLD)));

    @Test
    void everybody_sees_and_renames_themselves() {
        CallContext call = house.as(agent);
        assertThat(account.get(call, new GetMe())).isEqualTo(agent);

        User renamed = account.update(call, new UpdateMe(Optional.of("Annie"), ExpectedVersion.of(1L)));

        assertThat(renamed.fullName()).isEqualTo("Annie");
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> account.update(call, new UpdateMe(Optional.of("Late"), ExpectedVersion.of(1L))));
        assertThat(account.update(call, new UpdateMe(Optional.empty(), ExpectedVersion.any())))
                .isEqualTo(renamed);
    }

    @Test
    void a_super_admin_has_an_account_of_their_own() {
        User sue = GivenUser.superAdmin(house.keybuzz.ids, house.now()).build();
        house.keybuzz.stores.unitOfWork().run(new io.keybuzz.application.shared.TenantScope.Platform("test"), () -> {
            house.keybuzz.stores.tenancy().users().add(sue);
            return sue;
        });

        assertThat(account.update(house.as(sue), new UpdateMe(Optional.of("Sue"), ExpectedVersion.any())))
                .isEqualTo(account.get(house.as(sue), new GetMe()));
    }

    @Test
    void a_caller_without_account_has_none() {
        assertRefused(TenancyProblem.USER_NOT_FOUND, () -> account.get(house.keybuzz.agent(house.acme), new GetMe()));
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it() {
        account.changePassword(house.as(agent), new ChangePassword(OLD, "a new password"));

        assertThat(house.stored(agent).map(User::passwordHash)).contains(house.passwords.hash("a new password"));
        assertRefused(
                TenancyProblem.WRONG_PASSWORD,
                () -> account.changePassword(house.as(agent), new ChangePassword(OLD, "another one")));
        assertRefused(
                TenancyProblem.WEAK_PASSWORD,
                () -> account.changePassword(house.as(agent), new ChangePassword("a new password", "short")));
        assertThat(house.stored(agent).map(User::passwordHash)).contains(house.passwords.hash("a new password"));
        assertThat(new ChangePassword(OLD, "a new password").toString()).doesNotContain(OLD, "a new");
    }

    @Test
    void wrong_passwords_make_whoever_types_them_wait_and_keep_nobody_out() {
        CallContext call = house.as(agent);
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    TenancyProblem.WRONG_PASSWORD,
                    () -> account.changePassword(call, new ChangePassword("a guess", "a new password")));
        }
        assertRefused(
                TenancyProblem.TOO_MANY_ATTEMPTS,
                () -> account.changePassword(call, new ChangePassword(OLD, "a new password")));
        assertThat(account.get(house.as(agent), new GetMe())).isEqualTo(agent);
        assertThat(house.stored(agent).map(User::passwordHash)).contains(house.passwords.hash(OLD));

        CallContext elsewhere = house.inSession(agent);
        account.changePassword(elsewhere, new ChangePassword(OLD, "a new password"));
        house.keybuzz.clock.advance(java.time.Duration.ofSeconds(30));
        account.changePassword(house.as(agent), new ChangePassword("a new password", "yet another password"));

        assertThat(house.stored(agent).map(User::passwordHash)).contains(house.passwords.hash("yet another password"));
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertRefused(
                        TenancyProblem.WRONG_PASSWORD,
                        () -> account.changePassword(house.as(agent), new ChangePassword("a guess", "a new password")));
            }
            account.changePassword(house.as(agent), new ChangePassword(OLD, OLD));
        }
    }

    @Test
    void a_password_is_not_made_of_what_is_known_about_its_owner_and_the_tenant() {
        for (String known : new String[] {"acme-acme", "Acme2026!", agent.fullName() + "1", "K3yBuzz2026"}) {
            assertRefused(
                    TenancyProblem.WEAK_PASSWORD,
                    () -> account.changePassword(house.as(agent), new ChangePassword(OLD, known)));
        }
    }
}
