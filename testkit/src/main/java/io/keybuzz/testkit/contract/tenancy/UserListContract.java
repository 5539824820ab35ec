package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link UsersContract} that is about lists. */
public interface UserListContract extends StoreContract {
    private GivenUser aUser(TenantId tenant) {
        return GivenUser.of(tenant, stores().ids(), stores().now());
    }

    private User added(TenantId tenant, GivenUser given) {
        User user = given.build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    @Test
    default void users_are_listed_newest_first_page_by_page_without_super_admins() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        User first = added(tenant, aUser(tenant));
        User second = added(tenant, aUser(tenant).role(Role.OWNER));
        User third = added(tenant, aUser(tenant).inactive());
        User foreign = added(other, aUser(other));
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        change(PLATFORM, () -> stores().users().add(admin));

        for (int limit : List.of(1, 2, 3, 50)) {
            assertThat(allPages(
                            limit, page -> read(tenant, () -> stores().users().list(UserFilter.any(), page))))
                    .containsExactly(third, second, first);
            assertThat(allPages(
                            limit, page -> read(PLATFORM, () -> stores().users().list(UserFilter.any(), page))))
                    .containsExactly(foreign, third, second, first);
        }
    }

    @Test
    default void a_list_shows_what_its_filter_says() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        User owner = added(
                tenant, aUser(tenant).role(Role.OWNER).fullName("Olga 100% Öst").email("olga@a.test"));
        User agent = added(tenant, aUser(tenant).fullName("Anna_Berg").email("ab@b.test"));
        User gone = added(tenant, aUser(tenant).inactive().fullName("Bert").email("bert@olga.test"));
        added(other, aUser(other).fullName("Olga").email("olga@a.test"));

        assertThat(listed(tenant, new UserFilter(none(), Optional.of(Role.OWNER), none(), none())))
                .containsExactly(owner);
        assertThat(listed(tenant, new UserFilter(none(), none(), Optional.of(false), none())))
                .containsExactly(gone);
        assertThat(listed(tenant, new UserFilter(none(), none(), Optional.of(true), none())))
                .containsExactly(agent, owner);
        assertThat(listed(tenant, text("OLGA"))).containsExactly(gone, owner);
        assertThat(listed(tenant, text("öst"))).containsExactly(owner);
        assertThat(listed(tenant, text("100%"))).containsExactly(owner);
        assertThat(listed(tenant, text("%"))).containsExactly(owner);
        assertThat(listed(tenant, text("_"))).containsExactly(agent);
        assertThat(listed(
                        tenant,
                        new UserFilter(none(), Optional.of(Role.AGENT), Optional.of(true), Optional.of("berg"))))
                .containsExactly(agent);
        assertThat(listed(tenant, new UserFilter(Optional.of(other), none(), none(), none())))
                .isEmpty();
        assertThat(read(
                                PLATFORM,
                                () -> stores().users()
                                        .list(
                                                new UserFilter(
                                                        Optional.of(tenant), none(), none(), Optional.of("olga")),
                                                PageRequest.first()))
                        .items())
                .containsExactly(gone, owner);
    }

    private List<User> listed(TenantId tenant, UserFilter filter) {
        return read(tenant, () -> stores().users().list(filter, PageRequest.first()))
                .items();
    }

    private static UserFilter text(String text) {
        return new UserFilter(none(), none(), none(), Optional.of(text));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
