package io.keybuzz.application.automation.run;

import io.keybuzz.application.automation.run.Composer.Composition;
import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.acting.Deed;
import io.keybuzz.domain.automation.acting.Step;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.engine.Decision;
import io.keybuzz.domain.automation.engine.RuleEngine;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One rule over one message. What it does, what that costs and the run itself are stored together or not at all, so that however
 * often a run is begun, by however many, it happens once.
 */
@Worker("rules")
final class Turns {
    /** How often a run is tried again that could not be finished for a reason that passes. */
    static final int TRIES_AGAIN = 3;

    private static final String QUOTA = "quota";

    private final RunParts parts;
    private final Composer composer;
    private final RuleEngine engine = new RuleEngine();

    Turns(RunParts parts) {
        this.parts = parts;
        this.composer = new Composer(parts);
    }

    /** Throws {@link RetryLater} where it may go better later. */
    void take(AiRule rule, Scene scene, Classification classification) {
        Instant now = parts.now();
        Decision decision = engine.evaluate(rule, scene.judged(classification, now));
        if (decision.verdict() == Decision.Verdict.DISABLED || decision.verdict() == Decision.Verdict.TRIGGER) {
            return;
        }
        ExecutionId id = parts.ids().next(ExecutionId::new);
        Attempt fresh = new Attempt(id, rule, scene, decision.explanation(), 0, now);
        Means means = parts.unitOfWork().read(fresh.scope(), () -> means(fresh));
        Attempt attempt = fresh.at(means.depth());
        Optional<String> obstacle = decision.reason().or(() -> obstacle(attempt, means));
        if (obstacle.isPresent()) {
            keep(attempt, attempt.skipped(obstacle.get(), 0), 0);
        } else {
            perform(attempt, classification);
        }
    }

    /** The run has failed for good. */
    void giveUp(AiRule rule, Scene scene, String error) {
        ExecutionId id = parts.ids().next(ExecutionId::new);
        Attempt attempt = new Attempt(id, rule, scene, List.of(), 0, parts.now());
        keep(attempt, attempt.failed("error", error, List.of(), 0), 0);
    }

    private Means means(Attempt attempt) {
        Scene scene = attempt.scene();
        int depth = attempt.writes()
                ? parts.stores()
                        .executions()
                        .answersOf(
                                attempt.rule().id(),
                                scene.ticketId(),
                                scene.lastPerson().orElse(Instant.EPOCH))
                : 0;
        boolean costs = attempt.acts() || attempt.writes();
        return new Means(depth, !costs || parts.meter().hasLeft(scene.tenant(), attempt.now()));
    }

    /** Why nothing is even begun. */
    private static Optional<String> obstacle(Attempt attempt, Means means) {
        Scene.Standing standing = attempt.scene().standing();
        if (attempt.writes()) {
            if (standing.closed()) {
                return Optional.of("closed");
            }
            if (standing.isSuperseded()) {
                return Optional.of("superseded");
            }
            if (attempt.acts() && !standing.routed()) {
                return Optional.of("no-route");
            }
            if (attempt.acts() && means.depth() >= AiRuleExecution.DEEPEST) {
                return Optional.of("depth");
            }
        }
        return means.left() ? Optional.empty() : Optional.of(QUOTA);
    }

    private void perform(Attempt attempt, Classification classification) {
        Composition made;
        try {
            made = composer.compose(attempt, classification);
        } catch (WritingTrouble trouble) {
            troubled(attempt, trouble);
            return;
        } catch (Refusal refusal) {
            passing(refusal);
            keep(attempt, attempt.failed("refused", sentence(refusal), List.of(), 0), 0);
            return;
        }
        try {
            AiRuleExecution stored = parts.unitOfWork().run(attempt.scope(), () -> effect(attempt, made));
            told(stored);
        } catch (NotDone instead) {
            instead.execution().ifPresent(run -> keep(attempt, run, made.tokens()));
        }
    }

    private AiRuleExecution effect(Attempt attempt, Composition made) {
        requireInForce(attempt);
        Deed deed = parts.hands().act(attempt.turn(made.steps()));
        if (deed instanceof Deed.TooLate late) {
            throw new NotDone(attempt.skipped(late.reason(), made.tokens()));
        }
        if (deed instanceof Deed.Refused refused) {
            Done action = new Done(refused.type(), Outcome.REFUSED, Optional.empty(), Optional.empty());
            throw new NotDone(attempt.failed("refused", refused.cause(), List.of(action), made.tokens()));
        }
        List<Done> actions = ((Deed.Done) deed).actions();
        for (AiDraft draft : made.drafts()) {
            parts.stores().drafts().add(draft);
        }
        AiRuleExecution run = attempt.done(actions, made.tokens());
        if (!parts.stores().executions().add(run)) {
            throw new NotDone();
        }
        charge(attempt, made, actions);
        return run;
    }

    /** Who switches a rule off while its answer is being written means this answer, too. */
    private void requireInForce(Attempt attempt) {
        Optional<AiRule> now = parts.stores().rules().find(attempt.rule().id());
        if (now.filter(AiRule::active).isEmpty()) {
            throw new NotDone();
        }
        if (now.get().version() != attempt.rule().version()) {
            throw new RetryLater("the rule was changed meanwhile");
        }
    }

    /** Last of all: nobody who shares the allowance has to wait for longer than the end of this unit of work. */
    private void charge(Attempt attempt, Composition made, List<Done> actions) {
        for (int place = 0; place < actions.size(); place++) {
            Step step = made.steps().get(place);
            boolean costs = step instanceof Step.Suggest
                    || (attempt.acts() && actions.get(place).outcome() == Outcome.DONE);
            if (costs && !parts.meter().charge(charge(attempt, place, step, made.cost(place)))) {
                throw new NotDone(attempt.skipped(QUOTA, made.tokens()));
            }
        }
    }

    private static AiCharge charge(Attempt attempt, int place, Step step, int tokens) {
        return new AiCharge(
                attempt.scene().tenant(),
                attempt.scene().ticketId(),
                attempt.key(place),
                step instanceof Step.Answer,
                tokens,
                attempt.now());
    }

    private void troubled(Attempt attempt, WritingTrouble trouble) {
        if (trouble.isTransient() && stumble(attempt, trouble.tokens()) <= TRIES_AGAIN) {
            throw new RetryLater("the writer is " + word(trouble));
        }
        if (trouble.kind() == WritingTrouble.Kind.BUDGET) {
            keep(attempt, attempt.skipped(QUOTA, trouble.tokens()), trouble.tokens());
            return;
        }
        String cause = word(trouble) + ": " + trouble.getMessage();
        keep(attempt, attempt.failed("writer", cause, List.of(), trouble.tokens()), trouble.tokens());
    }

    private int stumble(Attempt attempt, int tokens) {
        Scene scene = attempt.scene();
        return parts.unitOfWork().run(attempt.scope(), () -> {
            count(attempt, tokens);
            return parts.stores()
                    .executions()
                    .stumble(
                            scene.tenant(), attempt.rule().id(), scene.message().id(), attempt.now());
        });
    }

    /** A run without effect. @param tokens that were used for it all the same */
    private void keep(Attempt attempt, AiRuleExecution run, int tokens) {
        boolean kept = parts.unitOfWork().run(attempt.scope(), () -> {
            count(attempt, tokens);
            return parts.stores().executions().add(run);
        });
        if (kept) {
            told(run);
        }
    }

    private void count(Attempt attempt, int tokens) {
        if (tokens > 0) {
            parts.meter().tokens(attempt.scene().tenant(), attempt.scene().ticketId(), tokens, attempt.now());
        }
    }

    private void told(AiRuleExecution run) {
        parts.listener()
                .ruleRan(
                        run.trigger().name().toLowerCase(Locale.ROOT),
                        run.result().name().toLowerCase(Locale.ROOT),
                        run.details().reason().orElse(""));
    }

    private static void passing(Refusal refusal) {
        if (refusal.code() == CommonProblem.UNAVAILABLE || refusal.code() == CommonProblem.STALE_VERSION) {
            throw refusal;
        }
    }

    private static String sentence(Refusal refusal) {
        return refusal.code().slug() + ": " + refusal.detail();
    }

    private static String word(WritingTrouble trouble) {
        return trouble.kind().name().toLowerCase(Locale.ROOT);
    }

    /** @param left whether anything may still be done that costs */
    private record Means(int depth, boolean left) {}
}
