package io.keybuzz.domain.automation.execution;

import io.keybuzz.domain.automation.rule.AiActionType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a run came to its result.
 *
 * @param reason why it was skipped or failed, as a word such as {@code conditions}, {@code depth}, {@code quota}, {@code writer}
 * @param explanation a line for each condition
 * @param actions what was done or suggested, in order
 */
public record ExecutionDetails(
        Optional<String> reason, Optional<String> cause, List<Line> explanation, List<Done> actions, int tokens) {
    public ExecutionDetails {
        explanation = List.copyOf(explanation);
        actions = List.copyOf(actions);
    }

    /** One condition and whether it held. @param seen the fact as it was, cut to 200 characters */
    public record Line(String field, String operator, List<String> values, String seen, boolean holds) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** @param subject the message or draft that came of it */
    public record Done(AiActionType type, Outcome outcome, Optional<UUID> subject, Optional<String> note) {}

    /** What became of one action. */
    public enum Outcome {
        DONE,
        SUGGESTED,
        UNCHANGED,
        REFUSED
    }
}
