package io.keybuzz.application.tenancy.users;

import io.keybuzz.domain.shared.UserId;

/** Asks for one user. */
public record GetUser(UserId user) {}
