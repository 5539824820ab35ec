package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the templates one sees, newest first. */
public record ListTemplates(PageRequest page) {}
