package io.keybuzz.domain.automation.classification;

import io.keybuzz.domain.shared.TenantId;
import java.util.UUID;

/** A message of a ticket. */
public record MessageRef(TenantId tenant, UUID ticket, UUID message) {}
