package io.keybuzz.application.automation.run;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import java.util.Optional;

/** Ends the unit of work of a run without effect; nobody but the runner hears it. */
public final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<AiRuleExecution> execution;

    NotDone() {
        this(Optional.empty());
    }

    NotDone(AiRuleExecution instead) {
        this(Optional.of(instead));
    }

    private NotDone(Optional<AiRuleExecution> execution) {
        super("not done", null, false, false);
        this.execution = execution;
    }

    /** What is kept instead. */
    Optional<AiRuleExecution> execution() {
        return execution;
    }
}
