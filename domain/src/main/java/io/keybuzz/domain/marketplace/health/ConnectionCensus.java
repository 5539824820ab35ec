package io.keybuzz.domain.marketplace.health;

import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.shared.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * How many connections of all tenants are in one state.
 *
 * @param longestDue since when the one that waits longest for its turn has been due; empty if none is
 */
public record ConnectionCensus(
        Channel channel, ConnectionStatus status, int connections, Optional<Instant> longestDue) {}
