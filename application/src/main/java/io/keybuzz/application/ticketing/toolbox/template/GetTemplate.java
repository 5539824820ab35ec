package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.domain.ticketing.canned.TemplateId;

/** Asks for one template. */
public record GetTemplate(TemplateId template) {}
