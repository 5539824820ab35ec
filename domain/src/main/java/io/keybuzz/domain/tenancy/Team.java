package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/** A group of people of one tenant that tickets can be given to. */
public record Team(TeamId id, TenantId tenant, String name, Instant createdAt, Instant updatedAt) {}
