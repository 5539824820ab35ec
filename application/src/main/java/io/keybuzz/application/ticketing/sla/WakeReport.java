package io.keybuzz.application.ticketing.sla;

/**
 * What came of waking tickets.
 *
 * @param woken how many were changed by it
 * @param failed how many could not be woken; they are tried again the next time
 */
public record WakeReport(int woken, int failed) {}
