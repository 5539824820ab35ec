package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.shared.ExpectedVersion;
import java.util.Optional;
import java.util.UUID;

/** How a team is given tickets from now on. @param capacity open tickets a person; empty without a limit */
public record SetTeamRouting(UUID team, Optional<Integer> capacity, ExpectedVersion expected) {}
