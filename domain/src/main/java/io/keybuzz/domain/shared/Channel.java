package io.keybuzz.domain.shared;

/** Where a conversation takes place (seed PH11-04A, TicketChannel). Mirakl operators are {@link #OTHER}. */
public enum Channel {
    AMAZON,
    CDISCOUNT,
    FNAC,
    MANOMANO,
    RAKUTEN,
    VINTED,
    BACKMARKET,
    MANUAL,
    OTHER
}
