package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.situation.Situation;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges rules, each made ready once per version. For any number of threads. */
public final class RuleEngine {
    private static final int MOST_KEPT = 10_000;

    private final Map<Edition, CompiledRule> ready = new ConcurrentHashMap<>();

    /** Whether the rule acts here and why; whether it is active is not asked. */
    public Decision evaluate(AiRule rule, Situation situation) {
        return evaluate(rule, Facts.of(situation));
    }

    /** The same for one of several rules that judge one situation. */
    public Decision evaluate(AiRule rule, Facts facts) {
        return compiled(rule).judge(facts);
    }

    /** The rule made ready. */
    public CompiledRule compiled(AiRule rule) {
        Edition edition = new Edition(rule.id(), rule.version(), rule.updatedAt());
        CompiledRule known = ready.get(edition);
        if (known != null) {
            return known;
        }
        if (ready.size() >= MOST_KEPT) {
            ready.clear();
        }
        CompiledRule fresh = CompiledRule.of(rule.terms());
        ready.put(edition, fresh);
        return fresh;
    }

    private record Edition(AiRuleId rule, long version, Instant at) {}
}
