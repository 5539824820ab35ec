package io.keybuzz.domain.ticketing.search;

/** How closely a ticket answers a search; the later, the closer. */
public enum Closeness {
    NONE,
    /** Every word is somewhere, in one of its forms or as a beginning. */
    ANYWHERE_LOOSELY,
    /** Every word is somewhere as it was typed. */
    ANYWHERE,
    /** Every word is in subject, buyer or order, in one of its forms or as a beginning. */
    HEADING_LOOSELY,
    /** Every word is in subject, buyer or order as it was typed. */
    HEADING
}
