package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.UserId;

/** Whether somebody's account is in use. */
public record SetUserActive(UserId user, boolean active, ExpectedVersion expected) {
    /** Whatever its version. */
    public SetUserActive(UserId user, boolean active) {
        this(user, active, ExpectedVersion.any());
    }
}
