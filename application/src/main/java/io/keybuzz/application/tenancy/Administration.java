package io.keybuzz.application.tenancy;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.application.tenancy.keys.ApiKeyring;
import io.keybuzz.application.tenancy.me.OwnAccount;
import io.keybuzz.application.tenancy.teams.TeamAdministration;
import io.keybuzz.application.tenancy.tenants.TenantAdministration;
import io.keybuzz.application.tenancy.users.UserAdministration;

/** Running tenants, aggregate by aggregate. */
public record Administration(
        TenantAdministration tenants,
        UserAdministration users,
        TeamAdministration teams,
        OwnAccount me,
        ApiKeyring keys) {

    static Administration assemble(UseCaseRunner runner, TenancyPorts ports, Access access) {
        return new Administration(
                TenantAdministration.assemble(runner, ports, access::changed),
                UserAdministration.assemble(runner, ports, access::changed),
                TeamAdministration.assemble(runner, ports),
                OwnAccount.assemble(runner, ports, access::changed),
                ApiKeyring.assemble(runner, ports));
    }
}
