package io.keybuzz.domain.ticketing;

/** How urgent a ticket is (seed PH11-04A). */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
