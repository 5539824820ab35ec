package io.keybuzz.domain.ticketing;

import java.time.Instant;
import java.util.Map;

/** What rules leave in a ticket's history beside what they do to it. */
public final class RuleTrace {
    private RuleTrace() {}

    /** A rule has run. @param payload which one, and what came of it; words and ids, nothing anybody wrote to a buyer */
    public static void executed(Ticket ticket, Author author, Map<String, String> payload, Instant now) {
        write(ticket, TicketEventType.AI_RULE_EXECUTED, author, payload, now);
    }

    /** An answer waits for somebody to look at it. */
    public static void suggested(Ticket ticket, Author author, Map<String, String> payload, Instant now) {
        write(ticket, TicketEventType.AI_SUGGESTION_CREATED, author, payload, now);
    }

    private static void write(
            Ticket ticket, TicketEventType type, Author author, Map<String, String> payload, Instant now) {
        ticket.requireNotMerged();
        Instant at = ticket.at(now);
        ticket.become(ticket.clocks().told(ticket.state(), at));
        ticket.log().write(ticket.state(), type, author, at, payload);
        ticket.become(ticket.clocks().settled(ticket.state().touched(at), at));
    }
}
