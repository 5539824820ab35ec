package io.keybuzz.domain.ticketing.sla;

/** What a deadline is for. */
public enum ClockKind {
    /** The marketplace's: a public reply to the buyer's latest message; calendar time, never paused. */
    MARKETPLACE,
    /** The first public reply to the buyer's first message. */
    FIRST_RESPONSE,
    /** A public reply to the oldest message that the buyer has no reply to, after the first. */
    NEXT_RESPONSE,
    /** The end of the matter. */
    RESOLUTION;

    /** Whether it waits for a public reply. */
    public boolean isResponse() {
        return this != RESOLUTION;
    }

    /** Whether it is the tenant's own, which stands still while the buyer is waited for. */
    public boolean isOwn() {
        return this != MARKETPLACE;
    }
}
