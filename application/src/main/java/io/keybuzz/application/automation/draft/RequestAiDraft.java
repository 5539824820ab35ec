package io.keybuzz.application.automation.draft;

import java.util.Optional;
import java.util.UUID;

/**
 * Has an answer written.
 *
 * @param guidance what it has to keep to, at most 2,000 characters
 * @param template whether the templates are to write it, though there is a model
 */
public record RequestAiDraft(UUID ticket, Optional<String> guidance, boolean template) {}
