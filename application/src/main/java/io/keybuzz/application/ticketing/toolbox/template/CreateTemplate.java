package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps an answer.
 *
 * @param team whom a team's template is for
 */
public record CreateTemplate(
        Label label,
        Audience.Kind visibility,
        Optional<UUID> team,
        TemplateText body,
        Map<String, TemplateText> translations) {
    public CreateTemplate {
        translations = Map.copyOf(translations);
    }
}
