package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.LinkHolder;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.PasswordLinks;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.Concurrently.Outcome;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenSession;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link PasswordLinks}. */
public interface PasswordLinksContract extends StoreContract {
    private PasswordLinks links() {
        return stores().ports().tenancy().access().links();
    }

    private User aUser(TenantId tenant) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    private PasswordLink aLink(User user, Kind kind, Instant now) {
        TenantId home = user.tenant().orElse(TenantId.PLATFORM);
        SecretHash secret = GivenSession.secret(stores().ids()).hash();
        return PasswordLink.of(stores().ids().next(EventId::new), home, user.id(), kind, secret, now);
    }

    private PasswordLink saved(PasswordLink link) {
        change(link.tenant(), () -> links().save(link));
        return link;
    }

    @Test
    default void a_link_leads_to_its_holder() {
        Tenant tenant = GivenTenant.of(stores().ids(), stores().now())
                .status(TenantStatus.TRIAL)
                .build();
        change(tenant.id(), () -> stores().tenants().add(tenant));
        User user = aUser(tenant.id());
        PasswordLink link = saved(aLink(user, Kind.INVITATION, stores().now()));

        assertThat(links().holder(link.secret()))
                .contains(new LinkHolder(
                        link,
                        user.email(),
                        Optional.of(tenant.name()),
                        Optional.of(tenant.slug()),
                        Optional.of(TenantStatus.TRIAL),
                        true));
        assertThat(links().holder(GivenSession.secret(stores().ids()).hash())).isEmpty();
    }

    @Test
    default void a_super_admins_link_is_of_no_tenant() {
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        change(PLATFORM, () -> stores().users().add(admin));
        PasswordLink link = saved(aLink(admin, Kind.RESET, stores().now()));

        assertThat(links().holder(link.secret()))
                .contains(new LinkHolder(
                        link, admin.email(), Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Test
    default void a_link_of_the_same_id_is_replaced() {
        User user = aUser(givenTenant());
        PasswordLink first = saved(aLink(user, Kind.RESET, stores().now()));
        PasswordLink again = saved(PasswordLink.of(
                first.id(),
                first.tenant(),
                first.user(),
                first.kind(),
                GivenSession.secret(stores().ids()).hash(),
                stores().now().plusSeconds(5)));

        assertThat(links().holder(first.secret())).isEmpty();
        assertThat(links().holder(again.secret())).map(LinkHolder::link).contains(again);
    }

    @Test
    default void a_used_link_takes_all_others_of_its_user_with_it() {
        TenantId tenant = givenTenant();
        User user = aUser(tenant);
        PasswordLink used = saved(aLink(user, Kind.RESET, stores().now()));
        PasswordLink other = saved(aLink(user, Kind.INVITATION, stores().now()));
        PasswordLink somebodyElses = saved(aLink(aUser(tenant), Kind.RESET, stores().now()));

        assertThat(inTenant(tenant, () -> links().use(used))).isTrue();
        assertThat(inTenant(tenant, () -> links().use(used))).isFalse();

        assertThat(links().holder(used.secret())).isEmpty();
        assertThat(links().holder(other.secret())).isEmpty();
        assertThat(links().holder(somebodyElses.secret())).isPresent();
    }

    @Test
    default void of_many_who_use_a_link_at_once_one_is_told_yes() {
        User user = aUser(givenTenant());
        PasswordLink link = saved(aLink(user, Kind.RESET, stores().now()));

        List<Outcome<Boolean>> told = Concurrently.run(8, () -> inTenant(link.tenant(), () -> links().use(link)));

        assertThat(told).allSatisfy(outcome -> assertThat(outcome.result()).isPresent());
        assertThat(told.stream().filter(outcome -> outcome.result().orElse(false)))
                .hasSize(1);
    }

    @Test
    default void others_of_the_last_hour_are_counted_and_expired_ones_go_away() {
        Instant now = stores().now();
        TenantId tenant = givenTenant();
        User user = aUser(tenant);
        PasswordLink old = saved(aLink(user, Kind.RESET, now.minus(Duration.ofHours(2))));
        saved(aLink(user, Kind.RESET, now.minus(Duration.ofMinutes(50))));
        saved(aLink(aUser(tenant), Kind.RESET, now));
        PasswordLink link = saved(aLink(user, Kind.RESET, now));

        assertThat(inTenant(tenant, () -> links().othersSince(link, now.minus(Duration.ofHours(1)))))
                .isEqualTo(1);
        assertThat(links().holder(old.secret())).isEmpty();
    }

    @Test
    default void another_tenants_link_is_out_of_reach() {
        TenantId elsewhere = givenTenant();
        User user = aUser(givenTenant());
        PasswordLink link = saved(aLink(user, Kind.RESET, stores().now()));

        changeInVain(elsewhere, () -> assertThat(links().use(link)).isFalse());
        assertOutsideScope(() -> change(elsewhere, () -> links().save(aLink(user, Kind.RESET, stores().now()))));

        assertThat(links().holder(link.secret())).isPresent();
    }
}
