package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.TenantChoice;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.event.TeamDeleted;
import io.keybuzz.domain.tenancy.port.Teams;

/** What is done with a team itself. */
final class TeamChanges {
    private TeamChanges() {}

    static final class CreateTeamHandler implements Change<CreateTeam, Team> {
        private final TenancyPorts ports;

        CreateTeamHandler(TenancyPorts ports) {
            this.ports = ports;
        }

        @Override
        public Team handle(CallContext call, CreateTeam command) {
            TenantId tenant = TenantChoice.of(call, command.tenant());
            if (call.caller().tenant().isEmpty()) {
                ports.stores().tenants().require(tenant).requireOpen();
            }
            Team team = Team.named(ports.ids().next(TeamId::new), tenant, command.name(), call.now());
            ports.stores().teams().add(team);
            return team;
        }

        @Override
        public AuditNote note(CreateTeam command, Team result) {
            return AuditNote.of("team", result.id().value());
        }
    }

    static final class RenameTeamHandler implements Change<RenameTeam, Team> {
        private final Teams teams;

        RenameTeamHandler(Teams teams) {
            this.teams = teams;
        }

        @Override
        public Team handle(CallContext call, RenameTeam command) {
            Team team = teams.require(command.team());
            command.expected().require(team.version());
            return command.name()
                    .filter(name -> !name.equals(team.name()))
                    .map(name -> teams.save(team.renamed(name, call.now())))
                    .orElse(team);
        }

        @Override
        public AuditNote note(RenameTeam command, Team result) {
            return AuditNote.of("team", result.id().value(), "name");
        }
    }

    static final class DeleteTeamHandler implements Change<DeleteTeam, Team> {
        private final TenancyPorts ports;
        private final Teams teams;

        DeleteTeamHandler(TenancyPorts ports) {
            this.ports = ports;
            this.teams = ports.stores().teams();
        }

        @Override
        public Team handle(CallContext call, DeleteTeam command) {
            Team team = teams.require(command.team());
            command.expected().require(team.version());
            teams.remove(team);
            ports.outbox()
                    .publish(new TeamDeleted(ports.ids().next(EventId::new), team.tenant(), team.id(), call.now()));
            return team;
        }

        @Override
        public AuditNote note(DeleteTeam command, Team result) {
            return AuditNote.of("team", result.id().value());
        }
    }
}
