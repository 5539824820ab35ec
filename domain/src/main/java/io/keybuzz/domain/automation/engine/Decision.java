package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.execution.ExecutionDetails;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule comes to in a situation.
 *
 * @param explanation a line for each condition, in their order, whatever the verdict
 */
public record Decision(Verdict verdict, List<ExecutionDetails.Line> explanation) {
    public Decision {
        explanation = List.copyOf(explanation);
    }

    /** Whether the rule's actions are to be done or suggested. */
    public boolean acts() {
        return verdict == Verdict.ACT;
    }

    /** Why nothing is to be done, as executions keep it; empty when there is something to do. */
    public Optional<String> reason() {
        return acts() ? Optional.empty() : Optional.of(verdict.name().toLowerCase(Locale.ROOT));
    }

    /** What may come of it. */
    public enum Verdict {
        ACT,
        /** The rule's mode is DISABLED. */
        DISABLED,
        /** Its trigger was not set off. */
        TRIGGER,
        /** Not all of its conditions hold. */
        CONDITIONS
    }
}
