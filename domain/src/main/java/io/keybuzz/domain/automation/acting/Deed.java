package io.keybuzz.domain.automation.acting;

import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiActionType;
import java.util.List;

/** What came of a turn. */
public sealed interface Deed {
    /** All steps were taken. @param actions one for each, in their order */
    record Done(List<ExecutionDetails.Done> actions) implements Deed {
        public Done {
            actions = List.copyOf(actions);
        }
    }

    /** None was, for the ticket is not as it was. @param reason {@code superseded}, {@code closed}, {@code no-route} or {@code gone} */
    record TooLate(String reason) implements Deed {}

    /** None was, for the ticket or its channel does not allow one. @param cause code and sentence */
    record Refused(AiActionType type, String cause) implements Deed {}
}
