package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/** What shall be different about a user; what is absent stays. */
public record UpdateUser(UserId user, Optional<String> fullName, Optional<Role> role, ExpectedVersion expected) {}
