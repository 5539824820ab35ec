package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.domain.ticketing.satisfaction.Survey;

/** What somebody with a link is told: who asks, and whether they still can answer. */
public record Invitation(String tenantName, Survey.Door door) {}
