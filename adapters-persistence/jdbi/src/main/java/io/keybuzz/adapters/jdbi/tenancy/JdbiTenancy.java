package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;

/** The stores of tenancy. */
public record JdbiTenancy(Tenants tenants, Users users, Teams teams, Credentials credentials) {
    public static JdbiTenancy on(JdbiUnitOfWork work) {
        return new JdbiTenancy(
                new JdbiTenants(work), new JdbiUsers(work), new JdbiTeams(work), new JdbiCredentials(work));
    }
}
