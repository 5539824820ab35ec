package io.keybuzz.application.automation.draft;

import java.util.UUID;

/** Asks for the answers that were suggested for a ticket. */
public record ListAiDrafts(UUID ticket) {}
