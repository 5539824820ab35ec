package io.keybuzz.application.billing.statement;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what closed months came to, the latest first.
 *
 * @param tenant named by super admins
 */
public record ListStatements(PageRequest page, Optional<TenantId> tenant) {}
