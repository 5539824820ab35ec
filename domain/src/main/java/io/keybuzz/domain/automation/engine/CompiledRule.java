package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.Situation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A rule's terms made ready to be held against many situations. Stateless: for any number of threads. */
public final class CompiledRule {
    private final RuleTerms terms;
    private final Check[] checks;

    private CompiledRule(RuleTerms terms) {
        this.terms = terms;
        this.checks = Check.of(terms.conditions()).toArray(Check[]::new);
    }

    public static CompiledRule of(RuleTerms terms) {
        return new CompiledRule(terms);
    }

    /** What the rule does here, with every condition explained, those after a failed one included. */
    public Decision judge(Facts facts) {
        List<ExecutionDetails.Line> lines = new ArrayList<>(checks.length);
        boolean all = true;
        for (Check check : checks) {
            ExecutionDetails.Line line = check.explain(facts);
            all &= line.holds();
            lines.add(line);
        }
        return new Decision(verdict(facts.situation(), all), lines);
    }

    /** The same without explanation: stops at the first condition that does not hold. */
    public boolean acts(Facts facts) {
        return terms.mode() != AiExecutionMode.DISABLED && isSetOff(facts.situation()) && holds(facts);
    }

    /** Whether every condition holds, whatever the trigger. */
    public boolean holds(Facts facts) {
        for (Check check : checks) {
            if (!check.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    private Decision.Verdict verdict(Situation situation, boolean conditions) {
        if (terms.mode() == AiExecutionMode.DISABLED) {
            return Decision.Verdict.DISABLED;
        }
        if (!isSetOff(situation)) {
            return Decision.Verdict.TRIGGER;
        }
        return conditions ? Decision.Verdict.ACT : Decision.Verdict.CONDITIONS;
    }

    /** Whether the situation is one the rule's trigger means. */
    public boolean isSetOff(Situation situation) {
        return switch (terms.trigger()) {
            case INCOMING_MESSAGE -> true;
            case ORDER_ISSUE -> situation.classification().intents().contains(Classification.Intent.ORDER_ISSUE);
            case RETURN_REQUEST -> situation.classification().intents().contains(Classification.Intent.RETURN_REQUEST);
            case NEGATIVE_SENTIMENT -> situation.classification().sentiment() == Classification.Sentiment.NEGATIVE;
            case NO_ANSWER_TIMEOUT ->
                situation.ticket().awaitsUs()
                        && !situation.message().sentAt().plus(patience()).isAfter(situation.now());
        };
    }

    private Duration patience() {
        return terms.unansweredFor().orElse(Duration.ZERO);
    }
}
