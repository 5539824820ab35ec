package io.keybuzz.application.ticketing.views;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the views the caller sees. */
public record ListViews(PageRequest page) {}
