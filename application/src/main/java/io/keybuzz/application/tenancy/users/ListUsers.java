package io.keybuzz.application.tenancy.users;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.staff.UserFilter;

/** Asks for the users the caller may see. */
public record ListUsers(UserFilter filter, PageRequest page) {}
