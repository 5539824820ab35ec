package io.keybuzz.domain.ticketing;

/** Where a ticket stands (seed PH11-04A). What may follow what is decided in {@link TicketLifecycle}. */
public enum TicketStatus {
    OPEN,
    PENDING,
    WAITING_CUSTOMER,
    RESOLVED,
    ESCALATED,
    CLOSED
}
