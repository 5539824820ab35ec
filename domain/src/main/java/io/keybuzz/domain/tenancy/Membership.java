package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;

/** Somebody's place in a team. */
public record Membership(TenantId tenant, TeamId team, UserId user, TeamRole role, Instant createdAt) {}
