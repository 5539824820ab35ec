package io.keybuzz.application.tenancy;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the tenants the caller may see. */
public record ListTenants(PageRequest page) {}
