package io.keybuzz.application.automation.rule;

import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.rule.AiRule;
import java.util.List;

/** A tenant's AI rules. Everybody of the tenant sees them; owners, admins and managers change them. */
public interface AiRulebook {
    /** By position. */
    List<AiRule> list(CallContext call, ListAiRules query);

    /** Refuses with {@code automation/rule-not-found}. */
    AiRule get(CallContext call, GetAiRule query);

    /** Refuses with {@code automation/invalid-rule} and every fault, or with {@code -too-many-rules}. */
    AiRule create(CallContext call, CreateAiRule command);

    /** Refuses with {@code automation/rule-not-found}, {@code -invalid-rule} and every fault, or {@code request/stale-version}. */
    AiRule change(CallContext call, ChangeAiRule command);

    /** Refuses with {@code automation/rule-not-found} or {@code request/stale-version}. */
    AiRule switchTo(CallContext call, SwitchAiRule command);

    /** All rules in their new order. Refuses with {@code automation/invalid-order} unless exactly the tenant's rules are named. */
    List<AiRule> arrange(CallContext call, ArrangeAiRules command);

    /** Refuses with {@code automation/rule-not-found} or {@code request/stale-version}. */
    AiRule delete(CallContext call, DeleteAiRule command);

    static AiRulebook assemble(UseCaseRunner runner, AutomationPorts ports) {
        return new AiRulebookService(runner, ports);
    }
}
