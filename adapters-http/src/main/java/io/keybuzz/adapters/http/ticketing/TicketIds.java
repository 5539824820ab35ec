package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ticket ids in a path: the canonical 36 characters (RFC 9562 §4), either case; anything else is no ticket. */
final class TicketIds {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private TicketIds() {}

    static TicketId parse(String text) {
        if (text.length() != 36 || !CANONICAL.matcher(text).matches()) {
            throw TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket");
        }
        return new TicketId(UUID.fromString(text));
    }
}
