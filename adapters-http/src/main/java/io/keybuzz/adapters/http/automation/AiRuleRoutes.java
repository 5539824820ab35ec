package io.keybuzz.adapters.http.automation;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.automation.rule.AiRulebook;
import io.keybuzz.application.automation.rule.ArrangeAiRules;
import io.keybuzz.application.automation.rule.ChangeAiRule;
import io.keybuzz.application.automation.rule.CreateAiRule;
import io.keybuzz.application.automation.rule.DeleteAiRule;
import io.keybuzz.application.automation.rule.GetAiRule;
import io.keybuzz.application.automation.rule.ListAiRules;
import io.keybuzz.application.automation.rule.SwitchAiRule;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.situation.FactField;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/ai/rules}. */
public final class AiRuleRoutes implements Route.Group {
    static final String RULES = "/api/v1/ai/rules";
    static final String RULE = RULES + "/{aiRuleId}";

    private final AiRulebook rulebook;

    public AiRuleRoutes(AiRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RULES, this::list),
                Route.create(RULES, this::create),
                Route.get(RULES + "/fields", this::fields),
                Route.put(RULES + "/order", this::arrange),
                Route.get(RULE, this::get),
                Route.patch(RULE, this::change),
                Route.delete(RULE, this::delete),
                Route.post(RULE + "/activate", exchange -> switchTo(exchange, true)),
                Route.post(RULE + "/deactivate", exchange -> switchTo(exchange, false)));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.query().done();
        showAll(exchange, rulebook.list(exchange.call(), new ListAiRules()));
    }

    private Creation<AiRule> create(Exchange exchange) throws IOException {
        CreateAiRule command = AiRuleJson.readNew(exchange.body());
        return Creation.of(call -> rulebook.create(call, command), rule -> RULES + "/" + rule.id(), AiRuleJson::rule)
                .versioned(AiRule::version);
    }

    /** The same for everybody: what conditions can be about. */
    private void fields(Exchange exchange) throws IOException {
        exchange.query().done();
        exchange.json(200, 8_000, out -> out.page(List.of(FactField.values()), null, AiRuleJson::field));
    }

    private void arrange(Exchange exchange) throws IOException {
        ArrangeAiRules command = AiRuleJson.readOrder(exchange.body());
        showAll(exchange, rulebook.arrange(exchange.call(), command));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, rulebook.get(exchange.call(), new GetAiRule(ruleId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        AiRuleId rule = ruleId(exchange);
        ChangeAiRule command = AiRuleJson.readChange(exchange.body(), rule, exchange.expectedVersion());
        show(exchange, rulebook.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        rulebook.delete(exchange.call(), new DeleteAiRule(ruleId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void switchTo(Exchange exchange, boolean on) throws IOException {
        SwitchAiRule command = new SwitchAiRule(ruleId(exchange), on, exchange.expectedVersion());
        show(exchange, rulebook.switchTo(exchange.call(), command));
    }

    private static void show(Exchange exchange, AiRule rule) throws IOException {
        exchange.version(rule.version()).json(200, 1_024, out -> out.data(rule, AiRuleJson::rule));
    }

    private static void showAll(Exchange exchange, List<AiRule> rules) throws IOException {
        exchange.json(200, 256 + 1_024 * rules.size(), out -> out.page(rules, null, AiRuleJson::rule));
    }

    static AiRuleId ruleId(Exchange exchange) {
        return Uuids.parse(exchange.path("aiRuleId"))
                .map(AiRuleId::new)
                .orElseThrow(() -> AutomationProblem.RULE_NOT_FOUND.refuse("There is no such rule"));
    }
}
