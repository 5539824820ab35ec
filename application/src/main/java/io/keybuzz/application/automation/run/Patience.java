package io.keybuzz.application.automation.run;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.port.Unanswered.Waiting;
import io.keybuzz.domain.automation.port.Unanswered.Watching;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.situation.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Runs the rules that wait for the clock over messages nobody has answered. A message counts whose time runs out after the rule was
 * last changed: switching a rule on does not answer a year of old tickets. Several nodes may do it at once. One go ends after
 * {@link #MOST}, and the next begins with the rule behind the one it ended at: nobody waits for somebody else's crowd.
 */
@Worker("buyers whom nobody has answered")
public final class Patience {
    /** How long one go takes, but for the run that is at work when it is over. */
    static final Duration MOST = Duration.ofSeconds(25);

    private static final int BATCH = 100;
    private static final TenantScope QUEUES = new TenantScope.Queues("ai-patience");

    private final RunParts parts;
    private final Understanding understanding;
    private final Turns turns;
    private volatile Optional<AiRuleId> last = Optional.empty();

    public Patience(RunParts parts) {
        this.parts = parts;
        this.understanding = new Understanding(parts);
        this.turns = new Turns(parts);
    }

    /** Runs every rule over every message that has waited long enough by now, once, as far as it comes. */
    public Report ring(Instant now) {
        Instant until = parts.now().plus(MOST);
        Report report = Report.nothing();
        for (Watching watching : inTurn()) {
            if (isOver(until)) {
                break;
            }
            last = Optional.of(watching.rule());
            Optional<AiRule> rule = parts.unitOfWork()
                    .read(scope(watching), () -> parts.stores().rules().find(watching.rule()));
            if (rule.filter(Patience::isInForce).isPresent()) {
                report = report.and(ring(rule.get(), now, until));
            }
        }
        return report;
    }

    private List<Watching> inTurn() {
        List<Watching> all = new ArrayList<>(
                parts.unitOfWork().run(QUEUES, () -> parts.stores().unanswered().watching()));
        List<AiRuleId> rules = all.stream().map(Watching::rule).toList();
        Collections.rotate(all, -1 - last.map(rules::indexOf).orElse(-1));
        return all;
    }

    private boolean isOver(Instant until) {
        return Thread.currentThread().isInterrupted() || !parts.now().isBefore(until);
    }

    private Report ring(AiRule rule, Instant now, Instant until) {
        Duration patience = rule.terms().unansweredFor().orElseThrow();
        TenantScope scope = new TenantScope.One(rule.tenant());
        Report report = Report.nothing();
        Optional<Waiting> last = Optional.empty();
        int found = BATCH;
        while (found == BATCH) {
            Optional<Waiting> after = last;
            List<Waiting> batch = parts.unitOfWork()
                    .read(
                            scope,
                            () -> parts.stores()
                                    .unanswered()
                                    .over(
                                            rule.id(),
                                            rule.updatedAt().minus(patience),
                                            now.minus(patience),
                                            after,
                                            BATCH));
            for (Waiting waiting : batch) {
                if (isOver(until)) {
                    return report;
                }
                report = report.and(run(rule, scope, waiting));
                last = Optional.of(waiting);
            }
            found = batch.size();
        }
        return report;
    }

    /** One that fails holds back no other. */
    private Report run(AiRule rule, TenantScope scope, Waiting waiting) {
        try {
            Optional<Scene> scene =
                    parts.unitOfWork().read(scope, () -> parts.situations().of(waiting.ticket(), waiting.message()));
            scene.ifPresent(it -> {
                Sight.Told told = Sight.Told.asking(parts, List.of(rule), it, understanding.of(it));
                turns.take(rule, told.sight(it, parts.now()));
            });
            return new Report(1, 0, Optional.empty());
        } catch (RetryLater later) {
            return Report.nothing();
        } catch (RuntimeException failure) {
            return new Report(0, 1, Optional.of(failure));
        }
    }

    private static boolean isInForce(AiRule rule) {
        return rule.active()
                && rule.terms().trigger() == AiTrigger.NO_ANSWER_TIMEOUT
                && rule.terms().mode() != AiExecutionMode.DISABLED;
    }

    private static TenantScope scope(Watching watching) {
        return new TenantScope.One(watching.tenant());
    }

    /** How far it came. @param cause of the first that failed */
    public record Report(int ran, int failed, Optional<RuntimeException> cause) {
        static Report nothing() {
            return new Report(0, 0, Optional.empty());
        }

        Report and(Report other) {
            return new Report(ran + other.ran, failed + other.failed, cause.or(other::cause));
        }
    }
}
