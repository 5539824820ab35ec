package io.keybuzz.application.tenancy.keys;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the tenant's keys. */
public record ListApiKeys(PageRequest page) {}
