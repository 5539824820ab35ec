package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.PasswordPolicy;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.random.RandomGenerator;

/**
 * What tenancy is assembled from.
 *
 * @param random unguessable, for API keys
 */
public record TenancyPorts(
        UnitOfWork unitOfWork,
        IdSource ids,
        TenancyStores stores,
        PasswordHasher passwords,
        AccessTokens tokens,
        Outbox outbox,
        PasswordPolicy passwordPolicy,
        RandomGenerator random) {}
