package io.keybuzz.application.tenancy;

import io.keybuzz.application.tenancy.access.AccessStores;
import io.keybuzz.application.tenancy.secondstep.TwoFactorStores;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;

/** The stores of tenancy. */
public record TenancyStores(
        Tenants tenants,
        Users users,
        Teams teams,
        Credentials credentials,
        ApiKeys apiKeys,
        AccessStores access,
        TwoFactorStores twoFactor) {}
