package io.keybuzz.domain.ticketing;

/** What can happen to a ticket (seed PH11-04A): these eleven and no other. */
public enum TicketEventType {
    MESSAGE_RECEIVED,
    MESSAGE_SENT,
    STATUS_CHANGED,
    PRIORITY_CHANGED,
    SLA_BREACHED,
    SLA_RESTORED,
    ASSIGNMENT_CHANGED,
    AI_SUGGESTION_CREATED,
    AI_REPLY_SENT,
    AI_RULE_EXECUTED,
    TICKET_AUTO_CLOSED
}
