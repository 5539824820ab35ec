package io.keybuzz.domain.ticketing.filter;

/** How a field is compared. */
public enum Operator {
    /** Equal to one of the values. */
    IS,
    /** Earlier than the value. */
    BEFORE,
    /** At the value or later. */
    AFTER
}
