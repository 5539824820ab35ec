package io.keybuzz.application.tenancy.users;

import io.keybuzz.domain.shared.UserId;

/** Whether somebody's account is in use. */
public record SetUserActive(UserId user, boolean active) {}
