package io.keybuzz.application.automation.run;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.situation.Scene;
import java.util.Locale;

/**
 * What runs leave behind, and what was used for them: a model that was asked is paid for, whatever became of its answer. What a
 * tenant has used is held last, after anything a run may have to wait for.
 */
@Worker("runs that had no effect")
final class RunBook {
    private final RunParts parts;

    RunBook(RunParts parts) {
        this.parts = parts;
    }

    /** A run without effect. @param tokens that were used for it all the same */
    void keep(Attempt attempt, AiRuleExecution run, int tokens) {
        boolean kept = parts.unitOfWork().run(attempt.scope(), () -> {
            boolean added = parts.stores().executions().add(run);
            count(attempt.scene(), tokens);
            return added;
        });
        if (kept) {
            told(run);
        }
    }

    /** @return how often it was so, this time included */
    int stumble(Attempt attempt, int tokens) {
        Scene scene = attempt.scene();
        return parts.unitOfWork().run(attempt.scope(), () -> {
            int times = parts.stores()
                    .executions()
                    .stumble(
                            scene.tenant(), attempt.rule().id(), scene.message().id(), attempt.now());
            count(scene, tokens);
            return times;
        });
    }

    /** What was used for nothing. */
    void pay(Scene scene, int tokens) {
        if (tokens > 0) {
            parts.unitOfWork().run(new TenantScope.One(scene.tenant()), () -> {
                count(scene, tokens);
                return true;
            });
        }
    }

    /** The same, and then what has gone wrong. */
    RuntimeException paidFor(Scene scene, int tokens, RuntimeException failure) {
        try {
            pay(scene, tokens);
        } catch (RuntimeException also) {
            failure.addSuppressed(also);
        }
        return failure;
    }

    /** In the unit of work that is open. */
    void count(Scene scene, int tokens) {
        if (tokens > 0) {
            parts.meter().tokens(scene.tenant(), scene.ticketId(), tokens, parts.now());
        }
    }

    void told(AiRuleExecution run) {
        parts.listener()
                .ruleRan(
                        run.trigger().name().toLowerCase(Locale.ROOT),
                        run.result().name().toLowerCase(Locale.ROOT),
                        run.details().reason().orElse(""));
    }
}
