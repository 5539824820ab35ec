package io.keybuzz.domain.automation.backtest;

import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRuleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule would have done.
 *
 * @param ruleVersion the rule as it was tried
 * @param actions how often each kind of action would have been done, and how often people did the same
 * @param samples the first of those that matched
 */
public record BacktestReport(
        AiRuleId rule,
        long ruleVersion,
        AiExecutionMode mode,
        Messages messages,
        Map<AiActionType, Count> actions,
        Cost cost,
        List<Sample> samples) {
    public BacktestReport {
        actions = Map.copyOf(actions);
        samples = List.copyOf(samples);
    }

    /**
     * How many messages.
     *
     * @param triggered those that set the rule's trigger off
     * @param matched those for which all conditions held as well
     * @param tickets on which the matched ones are
     * @param complete whether every message of the time was looked at
     */
    public record Messages(long looked, long triggered, long matched, long tickets, boolean complete) {}

    /** How often; {@code unknown} where nobody has done anything yet that could be compared. */
    public record Count(long times, long agreed, long disagreed, long unknown) {
        /** The share of those that can be compared. */
        public Optional<Double> agreement() {
            return agreed + disagreed == 0 ? Optional.empty() : Optional.of((double) agreed / (agreed + disagreed));
        }
    }

    /** AI actions in either mode. @param suggestOnly one for each draft @param autoExecute one for each action */
    public record Cost(long suggestOnly, long autoExecute) {
        /** In the mode the rule has. */
        public long of(AiExecutionMode mode) {
            return switch (mode) {
                case DISABLED -> 0;
                case SUGGEST_ONLY -> suggestOnly;
                case AUTO_EXECUTE -> autoExecute;
            };
        }
    }

    /** One message and why the rule would have acted. */
    public record Sample(
            UUID ticket,
            UUID message,
            Instant heardAt,
            String subject,
            List<ExecutionDetails.Line> explanation,
            List<Judged> actions) {
        public Sample {
            explanation = List.copyOf(explanation);
            actions = List.copyOf(actions);
        }
    }

    /** @param agreed whether people did the same, if that is known */
    public record Judged(AiActionType type, Optional<Boolean> agreed) {}
}
