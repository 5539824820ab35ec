package io.keybuzz.application.automation.rule;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.rule.AiRule;
import java.util.List;

/** What is asked about rules. */
final class AiRuleQueries {
    private AiRuleQueries() {}

    static final class ListAiRulesHandler implements UseCase<ListAiRules, List<AiRule>> {
        private final AiRules rules;

        ListAiRulesHandler(AiRules rules) {
            this.rules = rules;
        }

        @Override
        public List<AiRule> handle(CallContext call, ListAiRules query) {
            return rules.all();
        }
    }

    static final class GetAiRuleHandler implements UseCase<GetAiRule, AiRule> {
        private final AiRules rules;

        GetAiRuleHandler(AiRules rules) {
            this.rules = rules;
        }

        @Override
        public AiRule handle(CallContext call, GetAiRule query) {
            return rules.require(query.rule());
        }
    }
}
