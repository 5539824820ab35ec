package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.staff.Member;
import java.util.Optional;

/** What is asked about teams. */
final class TeamQueries {
    private TeamQueries() {}

    static final class ListTeamsHandler implements UseCase<ListTeams, Page<Team>> {
        private final Teams teams;

        ListTeamsHandler(Teams teams) {
            this.teams = teams;
        }

        @Override
        public Page<Team> handle(CallContext call, ListTeams query) {
            return teams.list(query.tenant(), query.page());
        }

        @Override
        public Optional<Seen> seen(ListTeams query, Page<Team> result) {
            return query.tenant().map(tenant -> new Seen(tenant, AuditNote.of("tenant", tenant.value(), "teams")));
        }
    }

    static final class GetTeamHandler implements UseCase<GetTeam, Team> {
        private final Teams teams;

        GetTeamHandler(Teams teams) {
            this.teams = teams;
        }

        @Override
        public Team handle(CallContext call, GetTeam query) {
            return teams.require(query.team());
        }

        @Override
        public Optional<Seen> seen(GetTeam query, Team result) {
            return Optional.of(
                    new Seen(result.tenant(), AuditNote.of("team", result.id().value())));
        }
    }

    static final class ListMembersHandler implements UseCase<ListMembers, Page<Member>> {
        private final Teams teams;

        ListMembersHandler(Teams teams) {
            this.teams = teams;
        }

        @Override
        public Page<Member> handle(CallContext call, ListMembers query) {
            return teams.members(query.team(), query.page())
                    .orElseThrow(() -> TenancyProblem.TEAM_NOT_FOUND.refuse("There is no such team"));
        }

        @Override
        public Optional<Seen> seen(ListMembers query, Page<Member> result) {
            return Optional.of(new Seen(
                    teams.require(query.team()).tenant(),
                    AuditNote.of("team", query.team().value(), "members")));
        }
    }
}
