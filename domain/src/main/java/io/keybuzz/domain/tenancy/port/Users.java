package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.User;
import java.util.Optional;

/** Users of the current scope. A user without tenant is kept apart and can be added on the platform scope only. */
public interface Users {
    Optional<User> find(UserId id);

    /** Refuses an address in use within the tenant with {@code tenancy/email-taken}. */
    void add(User user);
}
