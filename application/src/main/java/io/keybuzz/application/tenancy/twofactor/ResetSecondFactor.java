package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.domain.shared.UserId;

/** Takes somebody's second factor away; their password alone lets them in again, to set up a new one. */
public record ResetSecondFactor(UserId user) {}
