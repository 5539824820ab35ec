package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.tenancy.secondstep.TwoFactorParts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;

/** What tenancy is assembled from. */
public record TenancyPorts(
        UnitOfWork unitOfWork,
        IdSource ids,
        TenancyStores stores,
        PasswordHasher passwords,
        AccessTokens tokens,
        Outbox outbox,
        AccountPorts accounts,
        TwoFactorParts twoFactor,
        AuditTrail trail) {}
