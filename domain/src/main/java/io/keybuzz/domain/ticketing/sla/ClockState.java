package io.keybuzz.domain.ticketing.sla;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** The deadline is missed, and what was waited for has not come. */
    BREACHED,
    MET,
    MET_LATE,
    /** Nothing is waited for any more although nothing came: the ticket was resolved or closed without an answer. */
    STOPPED,
    /** It counts, but nobody promised anything. */
    UNPROMISED;

    static ClockState of(Clock clock, boolean promised) {
        if (clock.endedAt().isPresent()) {
            return clock.met() ? (clock.breached().isPresent() ? MET_LATE : MET) : STOPPED;
        }
        if (!promised) {
            return UNPROMISED;
        }
        if (clock.breached().isPresent()) {
            return BREACHED;
        }
        return clock.isPaused() ? PAUSED : RUNNING;
    }
}
