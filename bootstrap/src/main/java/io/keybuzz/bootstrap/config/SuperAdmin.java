package io.keybuzz.bootstrap.config;

import io.keybuzz.domain.shared.EmailAddress;

/** The super admin that is made when there is none with this address. */
public record SuperAdmin(EmailAddress email, Secret password) {}
