package io.keybuzz.application.ticketing.sla;

import java.util.Optional;

/**
 * What came of waking tickets.
 *
 * @param woken how many were changed by it
 * @param failed how many could not be woken; they are tried again the next time
 * @param cause why the first of these could not
 */
public record WakeReport(int woken, int failed, Optional<RuntimeException> cause) {}
