package io.keybuzz.application.bridge;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.ticketing.saved.port.Memberships;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ticketing asks tenancy who works here, and who is in which team. */
public final class TeamMemberships implements Memberships {
    private final Teams teams;
    private final Users users;

    public TeamMemberships(Teams teams, Users users) {
        this.teams = teams;
        this.users = users;
    }

    @Override
    public Set<UUID> teamsOf(UUID user) {
        return teams.of(new UserId(user)).stream().map(TeamId::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isTeam(UUID team) {
        return teams.find(new TeamId(team)).isPresent();
    }

    @Override
    public boolean isActiveUser(UUID user) {
        return users.find(new UserId(user))
                .filter(found -> found.status() == User.Status.ACTIVE)
                .isPresent();
    }
}
