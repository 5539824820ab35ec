package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A rule of a tenant.
 *
 * @param active whether it is in force; a rule in mode DISABLED does nothing even then
 * @param position where it stands among the tenant's rules, the lowest first
 * @param updatedAt when it was last said otherwise, or switched; its place does not count
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
        long version) {
    /** How many a tenant can have. */
    public static final int MOST = 100;

    /** Why there is not one more. */
    public static Refusal tooMany() {
        return AutomationProblem.TOO_MANY_RULES.refuse("A tenant has at most " + MOST + " rules");
    }

    /** The same rule as the store holds it after it was saved. */
    public AiRule stored() {
        return new AiRule(id, tenant, terms, active, position, createdAt, updatedAt, version + 1);
    }

    /** The same rule saying something else; itself when nothing is different. */
    public AiRule saying(RuleTerms other, Instant now) {
        return other.equals(terms) ? this : new AiRule(id, tenant, other, active, position, createdAt, now, version);
    }

    /** The same rule, in force or not; itself when it is so already. */
    public AiRule switched(boolean on, Instant now) {
        return on == active ? this : new AiRule(id, tenant, terms, on, position, createdAt, now, version);
    }

    /** The same rule at another place; it says what it said, so buyers who wait for it go on waiting. */
    public AiRule at(int place) {
        return new AiRule(id, tenant, terms, active, place, createdAt, updatedAt, version);
    }
}
