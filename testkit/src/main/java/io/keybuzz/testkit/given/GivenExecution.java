package io.keybuzz.testkit.given;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Line;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run that has answered the buyer; not stored yet. */
public final class GivenExecution {
    private final TenantId tenant;
    private final IdSource ids;
    private Instant at;
    private AiRuleId rule;
    private UUID ticket;
    private UUID message;
    private ExecutionResult result = ExecutionResult.SUCCESS;
    private Optional<String> reason = Optional.empty();
    private Outcome outcome = Outcome.DONE;

    private GivenExecution(TenantId tenant, IdSource ids, Instant now) {
        this.tenant = tenant;
        this.ids = ids;
        this.at = now;
        this.rule = ids.next(AiRuleId::new);
        this.ticket = ids.next();
        this.message = ids.next();
    }

    public static GivenExecution of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenExecution(tenant, ids, now);
    }

    public GivenExecution rule(AiRuleId value) {
        rule = value;
        return this;
    }

    public GivenExecution ticket(UUID value) {
        ticket = value;
        return this;
    }

    public GivenExecution message(UUID value) {
        message = value;
        return this;
    }

    public GivenExecution at(Instant value) {
        at = value;
        return this;
    }

    public GivenExecution skipped(String why) {
        result = ExecutionResult.SKIPPED;
        reason = Optional.of(why);
        return this;
    }

    /** Nothing has left: somebody has to look at it. */
    public GivenExecution suggesting() {
        outcome = Outcome.SUGGESTED;
        return this;
    }

    public AiRuleExecution build() {
        List<Done> actions = result == ExecutionResult.SUCCESS
                ? List.of(
                        new Done(AiActionType.SEND_REPLY, outcome, Optional.of(ids.next()), Optional.empty()),
                        new Done(AiActionType.ADD_TAG, outcome, Optional.empty(), Optional.of("vip \"é\" 📦")))
                : List.of();
        ExecutionDetails details = new ExecutionDetails(
                reason,
                reason.map(why -> "because of " + why),
                List.of(
                        new Line("message.body", "CONTAINS", List.of("où est", "where"), "Où est mon colis ?", true),
                        new Line("ticket.tags", "NOT_IN", List.of(), "", false)),
                actions,
                321);
        return new AiRuleExecution(
                ids.next(ExecutionId::new),
                tenant,
                rule,
                4,
                ticket,
                message,
                AiTrigger.RETURN_REQUEST,
                2,
                at,
                result,
                details);
    }
}
