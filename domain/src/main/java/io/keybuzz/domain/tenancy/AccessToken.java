package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** What a verified access token says about its bearer. */
public record AccessToken(
        String id,
        SessionId session,
        UserId user,
        Optional<TenantId> tenant,
        Role role,
        EmailAddress email,
        String fullName,
        Instant expiresAt) {}
