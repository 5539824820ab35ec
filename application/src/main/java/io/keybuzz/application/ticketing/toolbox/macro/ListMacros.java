package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the macros one sees, newest first. */
public record ListMacros(PageRequest page) {}
