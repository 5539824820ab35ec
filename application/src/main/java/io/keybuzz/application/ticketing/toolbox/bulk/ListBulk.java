package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the work on many tickets that there is, newest first. */
public record ListBulk(PageRequest page) {}
