package io.keybuzz.domain.tenancy.staff;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import java.time.Instant;

/** Somebody in a team, as a list of its members shows them. */
public record Member(UserId user, String email, String fullName, TeamRole role, Instant joinedAt) {
    public static Member of(User user, Membership membership) {
        return new Member(user.id(), user.email().value(), user.fullName(), membership.role(), membership.createdAt());
    }
}
