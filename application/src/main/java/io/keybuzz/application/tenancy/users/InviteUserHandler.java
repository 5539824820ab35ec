package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.application.tenancy.TenantChoice;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.staff.Ranks;
import java.util.Map;
import java.util.Set;

final class InviteUserHandler implements Change<InviteUser, User> {
    private final TenancyPorts ports;

    InviteUserHandler(TenancyPorts ports) {
        this.ports = ports;
    }

    @Override
    public User handle(CallContext call, InviteUser command) {
        TenancyStores stores = ports.stores();
        TenantId tenant = TenantChoice.of(call, command.tenant());
        Ranks.require(call.caller().role(), command.role());
        if (call.caller().tenant().isEmpty()) {
            stores.tenants().require(tenant).requireOpen();
        }
        requireTeams(command.teams());
        User user = User.invited(
                ports.ids().next(UserId::new), tenant, command.email(), command.fullName(), command.role(), call.now());
        stores.users().add(user);
        for (TeamId team : command.teams()) {
            stores.teams().join(new Membership(tenant, team, user.id(), TeamRole.MEMBER, call.now()));
        }
        ports.outbox()
                .publish(new AccountMailRequested(
                        ports.ids().next(EventId::new),
                        tenant,
                        user.id(),
                        AccountMailRequested.Kind.INVITATION,
                        call.now()));
        return user.in(command.teams());
    }

    private void requireTeams(Set<TeamId> teams) {
        if (!teams.isEmpty() && !ports.stores().teams().existing(teams).equals(teams)) {
            throw TenancyProblem.UNKNOWN_TEAM.refuse("One of the teams does not exist", Map.of("field", "teamIds"));
        }
    }

    @Override
    public AuditNote note(InviteUser command, User result) {
        return AuditNote.of("user", result.id().value());
    }
}
