package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.domain.automation.port.Unanswered.Waiting;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.stream.Stream;

/** Buyers' latest messages that nobody has answered. */
public interface WaitingTickets {
    /** @param from messages before that do not count @param until messages after that do not count */
    Stream<Waiting> between(TenantId tenant, Instant from, Instant until);
}
