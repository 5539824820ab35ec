package io.keybuzz.adapters.http.automation.run;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiTrigger;
import java.io.IOException;
import java.util.Locale;

/** Runs as the API shows them. */
final class ExecutionJson {
    static final Words<ExecutionResult> RESULTS = Words.of(ExecutionResult.class);
    private static final Words<AiTrigger> TRIGGERS = Words.of(AiTrigger.class);
    private static final Words<AiActionType> TYPES = Words.of(AiActionType.class);
    private static final Words<ExecutionDetails.Outcome> OUTCOMES = Words.of(ExecutionDetails.Outcome.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString RULE_ID = new SerializedString("ruleId");
    private static final SerializedString RULE_VERSION = new SerializedString("ruleVersion");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString MESSAGE_ID = new SerializedString("messageId");
    private static final SerializedString TRIGGER = new SerializedString("trigger");
    private static final SerializedString TRIGGERED_AT = new SerializedString("triggeredAt");
    private static final SerializedString DEPTH = new SerializedString("depth");
    private static final SerializedString RESULT = new SerializedString("result");
    private static final SerializedString DETAILS = new SerializedString("details");
    private static final SerializedString REASON = new SerializedString("reason");
    private static final SerializedString CAUSE = new SerializedString("cause");
    private static final SerializedString TOKENS = new SerializedString("tokens");
    private static final SerializedString CONDITIONS = new SerializedString("conditions");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString OPERATOR = new SerializedString("operator");
    private static final SerializedString VALUES = new SerializedString("values");
    private static final SerializedString SEEN = new SerializedString("seen");
    private static final SerializedString HOLDS = new SerializedString("holds");
    private static final SerializedString ACTIONS = new SerializedString("actions");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString OUTCOME = new SerializedString("outcome");
    private static final SerializedString SUBJECT_ID = new SerializedString("subjectId");
    private static final SerializedString NOTE = new SerializedString("note");

    private ExecutionJson() {}

    static void execution(JsonOut out, AiRuleExecution run) throws IOException {
        out.open();
        out.id(ID, run.id().value());
        out.id(TENANT_ID, run.tenant().value());
        out.id(RULE_ID, run.rule().value());
        out.number(RULE_VERSION, run.ruleVersion());
        out.id(TICKET_ID, run.ticket());
        out.id(MESSAGE_ID, run.message());
        out.word(TRIGGER, TRIGGERS.write(run.trigger()));
        out.instant(TRIGGERED_AT, run.triggeredAt());
        out.number(DEPTH, run.depth());
        out.word(RESULT, RESULTS.write(run.result()));
        details(out, run.details());
        out.close();
    }

    private static void details(JsonOut out, ExecutionDetails details) throws IOException {
        out.open(DETAILS);
        out.text(REASON, details.reason().orElse(null));
        out.text(CAUSE, details.cause().orElse(null));
        out.number(TOKENS, details.tokens());
        out.openList(CONDITIONS);
        for (ExecutionDetails.Line line : details.explanation()) {
            out.open();
            out.text(FIELD, line.field());
            out.text(OPERATOR, line.operator().toLowerCase(Locale.ROOT));
            out.texts(VALUES, line.values());
            out.text(SEEN, line.seen());
            out.flag(HOLDS, line.holds());
            out.close();
        }
        out.closeList();
        out.openList(ACTIONS);
        for (ExecutionDetails.Done done : details.actions()) {
            out.open();
            out.word(TYPE, TYPES.write(done.type()));
            out.word(OUTCOME, OUTCOMES.write(done.outcome()));
            out.id(SUBJECT_ID, done.subject().orElse(null));
            out.text(NOTE, done.note().orElse(null));
            out.close();
        }
        out.closeList();
        out.close();
    }
}
