package io.keybuzz.application.ticketing.settings;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;

/** A tenant's desk and how it works. */
public record TenantDesk(TenantId tenant, DeskRules rules) {}
