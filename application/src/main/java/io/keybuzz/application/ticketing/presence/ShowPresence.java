package io.keybuzz.application.ticketing.presence;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.presence.Activity;

/** The caller is at a ticket, for the next 25 seconds or until they say so again. */
public record ShowPresence(TicketId ticket, Activity activity) {}
