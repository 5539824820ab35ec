package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import java.util.Optional;

/** Users of the current scope. A user without tenant is kept apart and is added and changed on the platform scope only. */
public interface Users {
    Optional<User> find(UserId id);

    /** The tenant's user, held until the unit of work ends, so that nobody changes the account meanwhile. Part of a change. */
    Optional<User> hold(UserId id);

    /** Users of tenants, newest first, by creation and id. */
    Page<User> list(UserFilter filter, PageRequest page);

    /** The user and the tenant's owners, held until the unit of work ends, so that two changes to them wait for each other. */
    Optional<UserToChange> toChange(UserId id);

    /** Refuses with {@code tenancy/user-not-found}, for a missing user and another tenant's alike. */
    default UserToChange require(UserId id) {
        return toChange(id).orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
    }

    /** Refuses an address in use within the tenant with {@code tenancy/email-taken}. */
    void add(User user);

    /**
     * Stores what has become of the user, who keeps address and tenant. Refuses a version that somebody else has changed
     * with {@code request/stale-version}, at the latest when the unit of work ends.
     *
     * @return the user as it is stored now
     */
    User save(User user);
}
