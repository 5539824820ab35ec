package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.domain.ticketing.TicketId;

/** Asks whether a ticket's buyer was asked, and what came of it. */
public record GetSurvey(TicketId ticket) {}
