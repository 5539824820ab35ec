package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A rule of a tenant.
 *
 * @param active whether it is in force; a rule in mode DISABLED does nothing even then
 * @param position where it stands among the tenant's rules, the lowest first
 * @param version 0 before the first save, then counted up by one with each
 */
public record AiRule(
        AiRuleId id,
        TenantId tenant,
        RuleTerms terms,
        boolean active,
        int position,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
