package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.domain.shared.PageRequest;

/** Asks what the caller's tenant has defined. */
public record ListAttributes(PageRequest page) {}
