package io.keybuzz.application.bridge;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.ticketing.saved.port.Memberships;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ticketing asks tenancy who is in which team. */
public final class TeamMemberships implements Memberships {
    private final Teams teams;

    public TeamMemberships(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Set<UUID> teamsOf(UUID user) {
        return teams.of(new UserId(user)).stream().map(TeamId::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isTeam(UUID team) {
        return teams.find(new TeamId(team)).isPresent();
    }
}
