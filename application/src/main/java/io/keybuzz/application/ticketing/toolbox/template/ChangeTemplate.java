package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import java.util.Map;
import java.util.Optional;

/**
 * Changes a template; what is not mentioned stays.
 *
 * @param translations all of them
 */
public record ChangeTemplate(
        TemplateId template,
        Optional<String> name,
        Edit<String> shortcut,
        Optional<TemplateText> body,
        Optional<Map<String, TemplateText>> translations,
        ExpectedVersion expected) {}
