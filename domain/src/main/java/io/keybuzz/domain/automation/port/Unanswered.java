package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Buyers who have waited too long, for rules that are set off by that. */
public interface Unanswered {
    /** Rules of all tenants that are in force and wait for the clock; in the scope of queues. */
    List<Watching> watching();

    /**
     * Buyers' latest messages in the current tenant that nobody has answered and a rule has not run over, the longest waiting
     * first: on tickets that wait for us and are whole.
     *
     * @param from messages before that do not count
     * @param until messages after that do not count
     * @param after the last one already seen
     */
    List<Waiting> over(AiRuleId rule, Instant from, Instant until, Optional<Waiting> after, int limit);

    /** A rule that has to be looked after. */
    record Watching(TenantId tenant, AiRuleId rule) {}

    /** A message that waits. @param since when it was stored */
    record Waiting(UUID ticket, UUID message, Instant since) {}
}
