package io.keybuzz.domain.tenancy.staff;

import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.User;
import java.util.Optional;

/**
 * One place in a team, taken or not.
 *
 * @param user empty when the tenant has no such user
 * @param membership empty when the user is not in the team
 */
public record Seat(Team team, Optional<User> user, Optional<Membership> membership) {}
