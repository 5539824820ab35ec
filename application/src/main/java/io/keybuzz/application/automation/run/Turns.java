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
import java.time.Duration;
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

    /** How long a writer that was not even asked costs no try. Six tries of the outbox; three are left to {@link #TRIES_AGAIN}. */
    static final Duration FREE = Duration.ofMinutes(5);
    /** Whoever waits keeps the ticket's later messages waiting. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final String QUOTA = "quota";

    private final RunParts parts;
    private final RunBook book;
    private final Composer composer;
    private final RuleEngine engine = new RuleEngine();

    Turns(RunParts parts) {
        this.parts = parts;
        this.book = new RunBook(parts);
        this.composer = new Composer(parts);
    }

    /**
     * Throws {@link RetryLater} where it may go better later.
     *
     * @return whether time has passed over it, so that the ticket may not be what it was
     */
    boolean take(AiRule rule, Sight sight) {
        Decision decision = engine.evaluate(rule, sight.facts());
        if (!isMeant(decision)) {
            return false;
        }
        Attempt fresh = attempt(rule, sight, decision);
        Optional<String> reason = decision.reason();
        if (reason.isPresent()) {
            book.keep(fresh, fresh.skipped(reason.get(), 0), 0);
            return false;
        }
        Means means = parts.unitOfWork().read(fresh.scope(), () -> means(fresh));
        Attempt attempt = fresh.at(means.depth());
        Optional<String> obstacle = obstacle(attempt, means);
        if (obstacle.isPresent()) {
            book.keep(attempt, attempt.skipped(obstacle.get(), 0), 0);
            return false;
        }
        perform(attempt, sight.classification());
        return true;
    }

    /** The run has failed for good; where the rule would have done nothing, that is said. */
    void giveUp(AiRule rule, Sight sight, String error) {
        Decision decision = engine.evaluate(rule, sight.facts());
        if (isMeant(decision)) {
            Attempt attempt = attempt(rule, sight, decision);
            AiRuleExecution run = decision.reason()
                    .map(reason -> attempt.skipped(reason, 0))
                    .orElseGet(() -> attempt.failed("error", error, List.of(), 0));
            book.keep(attempt, run, 0);
        }
    }

    static boolean isMeant(Decision decision) {
        return decision.verdict() != Decision.Verdict.DISABLED && decision.verdict() != Decision.Verdict.TRIGGER;
    }

    private Attempt attempt(AiRule rule, Sight sight, Decision decision) {
        return new Attempt(
                parts.ids().next(ExecutionId::new), rule, sight.scene(), decision.explanation(), 0, parts.now());
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
        boolean asksModel = attempt.composes() && parts.writer().usesTokens();
        return new Means(
                depth,
                !costs || parts.meter().left(scene.tenant(), attempt.now()).allows(asksModel));
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
        Composition made = new Composition();
        try {
            composer.compose(attempt, classification, made);
        } catch (WritingTrouble trouble) {
            troubled(attempt, trouble, trouble.tokens() + made.tokens());
            return;
        } catch (RuntimeException failure) {
            refused(attempt, failure, made.tokens());
            return;
        }
        AiRuleExecution stored;
        try {
            stored = parts.unitOfWork().run(attempt.scope(), () -> effect(attempt, made));
        } catch (NotDone instead) {
            instead.execution()
                    .ifPresentOrElse(
                            run -> book.keep(attempt, run, made.tokens()),
                            () -> book.pay(attempt.scene(), made.tokens()));
            return;
        } catch (RuntimeException failure) {
            throw book.paidFor(attempt.scene(), made.tokens(), failure);
        }
        book.told(stored);
    }

    /** Before anything was done. What passes, and what nobody has thought of, is tried again. */
    private void refused(Attempt attempt, RuntimeException failure, int tokens) {
        boolean stays = failure instanceof Refusal refusal
                && refusal.code() != CommonProblem.UNAVAILABLE
                && refusal.code() != CommonProblem.STALE_VERSION;
        if (!stays) {
            throw book.paidFor(attempt.scene(), tokens, failure);
        }
        book.keep(attempt, attempt.failed("refused", sentence((Refusal) failure), List.of(), tokens), tokens);
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

    /** Who switches a rule off while its answer is being written means this answer, too; who moves it among others does not. */
    private void requireInForce(Attempt attempt) {
        Optional<AiRule> now = parts.stores().rules().find(attempt.rule().id());
        if (now.filter(AiRule::active).isEmpty()) {
            throw new NotDone();
        }
        if (!now.get().terms().equals(attempt.rule().terms())) {
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

    /** @param tokens all that were used in vain */
    private void troubled(Attempt attempt, WritingTrouble trouble, int tokens) {
        boolean free = tokens == 0 && attempt.now().isBefore(attempt.due().plus(FREE));
        if (trouble.isTransient() && (free || book.stumble(attempt, tokens) <= TRIES_AGAIN)) {
            throw RetryLater.within(LONGEST_PAUSE, "the writer is " + word(trouble));
        }
        if (trouble.kind() == WritingTrouble.Kind.BUDGET) {
            book.keep(attempt, attempt.skipped(QUOTA, tokens), tokens);
            return;
        }
        String cause = word(trouble) + ": " + trouble.getMessage();
        book.keep(attempt, attempt.failed("writer", cause, List.of(), tokens), tokens);
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
