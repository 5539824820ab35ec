package io.keybuzz.application.tenancy.users;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;

/** A link to set a password, by mail. */
public record SendAccountMail(UserId user, AccountMailRequested.Kind kind) {}
