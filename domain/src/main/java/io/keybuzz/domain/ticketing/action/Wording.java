package io.keybuzz.domain.ticketing.action;

import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;

/** What is written: a text with places to fill, or a template as it is when it is used. */
public sealed interface Wording {
    record Plain(TemplateText text) implements Wording {}

    record Kept(TemplateId template) implements Wording {}
}
