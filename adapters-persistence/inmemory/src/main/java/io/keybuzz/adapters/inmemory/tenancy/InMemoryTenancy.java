package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.application.tenancy.secondstep.TwoFactorStores;

/** The stores of tenancy in one database. */
public final class InMemoryTenancy {
    private InMemoryTenancy() {}

    public static TenancyStores in(InMemoryDatabase database) {
        InMemoryTenants tenants = new InMemoryTenants(database);
        InMemoryUsers users = new InMemoryUsers(database);
        InMemorySecondFactors factors = new InMemorySecondFactors(database);
        return new TenancyStores(
                tenants,
                users,
                new InMemoryTeams(database, users),
                new InMemoryCredentials(database, tenants, users),
                new InMemoryApiKeys(database, tenants),
                InMemoryAccess.in(database, users, tenants),
                new TwoFactorStores(factors, new InMemoryLoginChallenges(database), factors));
    }
}
