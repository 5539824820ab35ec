package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.domain.ticketing.routing.Availability;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody is given tickets from now on.
 *
 * @param user somebody else, for who is in charge; empty for oneself
 */
public record SetAvailability(Optional<UUID> user, Availability availability) {}
