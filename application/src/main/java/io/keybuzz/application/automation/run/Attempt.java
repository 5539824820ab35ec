package io.keybuzz.application.automation.run;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.automation.acting.RuleTurn;
import io.keybuzz.domain.automation.acting.Step;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Line;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.situation.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One try to run one rule over one message. */
record Attempt(ExecutionId id, AiRule rule, Scene scene, List<Line> explanation, int depth, Instant now) {
    TenantScope scope() {
        return new TenantScope.One(scene.tenant());
    }

    boolean acts() {
        return rule.terms().mode() == AiExecutionMode.AUTO_EXECUTE;
    }

    /** Whether anything has to be written, to be sent or to be looked at. */
    boolean writes() {
        return rule.terms().actions().stream()
                .anyMatch(action -> action instanceof AiAction.SendReply || action instanceof AiAction.RequestMoreInfo);
    }

    /** Whether somebody has to write it; a text that stands in the rule is said as it is. */
    boolean composes() {
        return rule.terms().actions().stream()
                .anyMatch(action -> action instanceof AiAction.RequestMoreInfo
                        || (action instanceof AiAction.SendReply reply
                                && reply.text().isEmpty()));
    }

    /** When the rule could run first. */
    Instant due() {
        return scene.heardAt().plus(rule.terms().unansweredFor().orElse(Duration.ZERO));
    }

    Attempt at(int found) {
        return new Attempt(id, rule, scene, explanation, found, now);
    }

    RuleTurn turn(List<Step> steps) {
        return new RuleTurn(
                scene.tenant(),
                scene.ticketId(),
                scene.message().id(),
                scene.heardAt(),
                rule.id(),
                rule.terms().name(),
                id,
                steps,
                now);
    }

    /** The same action has the same key, however often it is tried. */
    String key(int place) {
        return "rule:" + rule.id() + ":" + scene.message().id() + ":" + place;
    }

    AiRuleExecution done(List<Done> actions, int tokens) {
        return execution(ExecutionResult.SUCCESS, Optional.empty(), Optional.empty(), actions, tokens);
    }

    AiRuleExecution skipped(String reason, int tokens) {
        return execution(ExecutionResult.SKIPPED, Optional.of(reason), Optional.empty(), List.of(), tokens);
    }

    AiRuleExecution failed(String reason, String cause, List<Done> actions, int tokens) {
        return execution(ExecutionResult.FAILED, Optional.of(reason), Optional.of(cause), actions, tokens);
    }

    private AiRuleExecution execution(
            ExecutionResult result, Optional<String> reason, Optional<String> cause, List<Done> actions, int tokens) {
        return new AiRuleExecution(
                id,
                scene.tenant(),
                rule.id(),
                rule.version(),
                scene.ticketId(),
                scene.message().id(),
                rule.terms().trigger(),
                depth,
                now,
                result,
                new ExecutionDetails(reason, cause, explanation, actions, tokens));
    }
}
