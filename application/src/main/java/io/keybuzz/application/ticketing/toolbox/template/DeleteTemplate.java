package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.canned.TemplateId;

/** Takes a template away. */
public record DeleteTemplate(TemplateId template, ExpectedVersion expected) {}
