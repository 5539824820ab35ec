package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.MemberLeft;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.staff.Member;
import io.keybuzz.domain.tenancy.staff.Seat;

/** What is done with the people of a team. */
final class MemberChanges {
    private MemberChanges() {}

    private static Seat seat(Teams teams, TeamId team, UserId user) {
        return teams.seat(team, user).orElseThrow(() -> TenancyProblem.TEAM_NOT_FOUND.refuse("There is no such team"));
    }

    static final class PutMemberHandler implements Change<PutMember, Member> {
        private final Teams teams;

        PutMemberHandler(Teams teams) {
            this.teams = teams;
        }

        @Override
        public Member handle(CallContext call, PutMember command) {
            Seat seat = seat(teams, command.team(), command.user());
            User user = seat.user().orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
            Team team = seat.team();
            Membership membership = new Membership(
                    team.tenant(),
                    team.id(),
                    user.id(),
                    command.role(),
                    seat.membership().map(Membership::createdAt).orElse(call.now()));
            teams.join(membership);
            return Member.of(user, membership);
        }

        @Override
        public AuditNote note(PutMember command, Member result) {
            return AuditNote.of("team", command.team().value(), "members");
        }
    }

    static final class RemoveMemberHandler implements Change<RemoveMember, Member> {
        private final TenancyPorts ports;
        private final Teams teams;

        RemoveMemberHandler(TenancyPorts ports) {
            this.ports = ports;
            this.teams = ports.stores().teams();
        }

        @Override
        public Member handle(CallContext call, RemoveMember command) {
            Seat seat = seat(teams, command.team(), command.user());
            Membership membership = seat.membership()
                    .orElseThrow(() -> TenancyProblem.MEMBER_NOT_FOUND.refuse("The user is not in the team"));
            teams.leave(membership);
            ports.outbox()
                    .publish(new MemberLeft(
                            ports.ids().next(EventId::new),
                            membership.tenant(),
                            membership.team(),
                            membership.user(),
                            call.now()));
            return Member.of(seat.user().orElseThrow(), membership);
        }

        @Override
        public AuditNote note(RemoveMember command, Member result) {
            return AuditNote.of("team", command.team().value(), "members");
        }
    }
}
