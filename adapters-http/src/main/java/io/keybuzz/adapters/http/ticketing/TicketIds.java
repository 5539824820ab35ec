package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.UUID;

/** Ticket ids in a path: the canonical 36 characters (RFC 9562 §4), either case; anything else is no ticket. */
final class TicketIds {
    private static final int LENGTH = 36;

    private TicketIds() {}

    static TicketId parse(String text) {
        if (!isCanonical(text)) {
            throw TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket");
        }
        return new TicketId(UUID.fromString(text));
    }

    private static boolean isCanonical(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
