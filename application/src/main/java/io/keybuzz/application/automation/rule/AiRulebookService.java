package io.keybuzz.application.automation.rule;

import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.rule.AiRule;
import java.util.List;

final class AiRulebookService implements AiRulebook {
    private final UseCaseRunner runner;
    private final AiRules rules;
    private final AutomationPorts ports;

    AiRulebookService(UseCaseRunner runner, AutomationPorts ports) {
        this.runner = runner;
        this.rules = ports.stores().rules();
        this.ports = ports;
    }

    @Override
    public List<AiRule> list(CallContext call, ListAiRules query) {
        return runner.read(new AiRuleQueries.ListAiRulesHandler(rules), call, query);
    }

    @Override
    public AiRule get(CallContext call, GetAiRule query) {
        return runner.read(new AiRuleQueries.GetAiRuleHandler(rules), call, query);
    }

    @Override
    public AiRule create(CallContext call, CreateAiRule command) {
        return runner.write(new AiRuleChanges.CreateAiRuleHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public AiRule change(CallContext call, ChangeAiRule command) {
        return runner.write(new AiRuleChanges.ChangeAiRuleHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public AiRule switchTo(CallContext call, SwitchAiRule command) {
        return runner.write(new AiRuleChanges.SwitchAiRuleHandler(rules), call, command, CallContext::scope);
    }

    @Override
    public List<AiRule> arrange(CallContext call, ArrangeAiRules command) {
        return runner.write(new AiRuleChanges.ArrangeAiRulesHandler(rules), call, command, CallContext::scope);
    }

    @Override
    public AiRule delete(CallContext call, DeleteAiRule command) {
        return runner.write(new AiRuleChanges.DeleteAiRuleHandler(rules), call, command, CallContext::scope);
    }
}
