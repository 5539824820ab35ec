package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.UUID;

/** Gives a ticket to somebody, a team, both or nobody; what is not mentioned stays. */
public record AssignTicket(TicketId ticket, Edit<UUID> user, Edit<UUID> team, ExpectedVersion expected) {}
