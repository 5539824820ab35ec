package io.keybuzz.application.ticketing.settings;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks how a desk works.
 *
 * @param tenant named by super admins
 */
public record GetDeskSettings(Optional<TenantId> tenant) {}
