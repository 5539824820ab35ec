package io.keybuzz.domain.automation.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says.
 *
 * @param unansweredFor for NO_ANSWER_TIMEOUT, how long a buyer's message has to wait
 * @param conditions none for every message of the trigger
 * @param actions done in their order
 */
public record RuleTerms(
        String name,
        Optional<String> description,
        AiTrigger trigger,
        AiExecutionMode mode,
        Optional<Duration> unansweredFor,
        List<AiCondition> conditions,
        List<AiAction> actions) {
    public RuleTerms {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    /** Whether it takes more of an order than its reference, so that the order's channel has to be asked. */
    public boolean asksForOrder() {
        return conditions.stream().anyMatch(condition -> condition.field().isOnlyAtTheChannel())
                || actions.stream().anyMatch(RuleTerms::saysStatusOfOrder);
    }

    private static boolean saysStatusOfOrder(AiAction action) {
        return action instanceof AiAction.SendReply reply
                && reply.text()
                        .filter(text -> new ReplyText(text).says(ReplyText.Variable.ORDER_STATUS))
                        .isPresent();
    }
}
