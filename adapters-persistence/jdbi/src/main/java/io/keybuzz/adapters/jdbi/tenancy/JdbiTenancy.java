package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiSealedColumn;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.application.tenancy.secondstep.TwoFactorStores;

/** Makes the stores of tenancy. */
public final class JdbiTenancy {
    private JdbiTenancy() {}

    public static TenancyStores on(JdbiUnitOfWork work) {
        return new TenancyStores(
                new JdbiTenants(work),
                new JdbiUsers(work),
                new JdbiTeams(work),
                new JdbiCredentials(work),
                new JdbiApiKeys(work),
                JdbiAccess.on(work),
                new TwoFactorStores(
                        new JdbiSecondFactors(work),
                        new JdbiLoginChallenges(work),
                        new JdbiSealedColumn(work, "tenancy.second_factor", "user_id", "seed_sealed")));
    }
}
