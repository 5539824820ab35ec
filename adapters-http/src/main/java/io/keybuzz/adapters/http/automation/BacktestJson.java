package io.keybuzz.adapters.http.automation;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.automation.backtest.BacktestReport;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiActionType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a rule would have done, as the API shows it. */
final class BacktestJson {
    private static final SerializedString RULE_ID = new SerializedString("ruleId");
    private static final SerializedString RULE_VERSION = new SerializedString("ruleVersion");
    private static final SerializedString EXECUTION_MODE = new SerializedString("executionMode");
    private static final SerializedString COMPLETE = new SerializedString("complete");
    private static final SerializedString MESSAGES = new SerializedString("messages");
    private static final SerializedString TRIGGERED = new SerializedString("triggered");
    private static final SerializedString MATCHED = new SerializedString("matched");
    private static final SerializedString TICKETS = new SerializedString("tickets");
    private static final SerializedString ACTIONS = new SerializedString("actions");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString COUNT = new SerializedString("count");
    private static final SerializedString AGREED = new SerializedString("agreed");
    private static final SerializedString DISAGREED = new SerializedString("disagreed");
    private static final SerializedString UNKNOWN = new SerializedString("unknown");
    private static final SerializedString AGREEMENT = new SerializedString("agreement");
    private static final SerializedString COST = new SerializedString("cost");
    private static final SerializedString AI_ACTIONS = new SerializedString("aiActions");
    private static final SerializedString SUGGEST_ONLY = new SerializedString("suggestOnly");
    private static final SerializedString AUTO_EXECUTE = new SerializedString("autoExecute");
    private static final SerializedString SAMPLES = new SerializedString("samples");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString MESSAGE_ID = new SerializedString("messageId");
    private static final SerializedString RECEIVED_AT = new SerializedString("receivedAt");
    private static final SerializedString SUBJECT = new SerializedString("subject");
    private static final SerializedString EXPLANATION = new SerializedString("explanation");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString OPERATOR = new SerializedString("operator");
    private static final SerializedString VALUES = new SerializedString("values");
    private static final SerializedString SEEN = new SerializedString("seen");
    private static final SerializedString HOLDS = new SerializedString("holds");

    private BacktestJson() {}

    static void report(JsonOut out, BacktestReport report) throws IOException {
        out.open();
        members(out, report);
        out.close();
    }

    static void members(JsonOut out, BacktestReport report) throws IOException {
        BacktestReport.Messages messages = report.messages();
        out.id(RULE_ID, report.rule().value());
        out.number(RULE_VERSION, report.ruleVersion());
        out.word(EXECUTION_MODE, AiRuleJson.MODES.write(report.mode()));
        out.flag(COMPLETE, messages.complete());
        out.number(MESSAGES, messages.looked());
        out.number(TRIGGERED, messages.triggered());
        out.number(MATCHED, messages.matched());
        out.number(TICKETS, messages.tickets());
        actions(out, report.actions());
        out.open(COST);
        out.number(AI_ACTIONS, report.cost().of(report.mode()));
        out.number(SUGGEST_ONLY, report.cost().suggestOnly());
        out.number(AUTO_EXECUTE, report.cost().autoExecute());
        out.close();
        out.openList(SAMPLES);
        for (BacktestReport.Sample sample : report.samples()) {
            sample(out, sample);
        }
        out.closeList();
    }

    private static void actions(JsonOut out, Map<AiActionType, BacktestReport.Count> actions) throws IOException {
        out.openList(ACTIONS);
        for (Map.Entry<AiActionType, BacktestReport.Count> action : new TreeMap<>(actions).entrySet()) {
            BacktestReport.Count count = action.getValue();
            out.open();
            out.word(TYPE, AiRuleJson.ACTION_TYPES.write(action.getKey()));
            out.number(COUNT, count.times());
            out.number(AGREED, count.agreed());
            out.number(DISAGREED, count.disagreed());
            out.number(UNKNOWN, count.unknown());
            agreement(out, count.agreement());
            out.close();
        }
        out.closeList();
    }

    private static void agreement(JsonOut out, Optional<Double> share) throws IOException {
        if (share.isPresent()) {
            out.any(AGREEMENT.getValue(), BigDecimal.valueOf(share.get()).setScale(4, RoundingMode.HALF_UP));
        } else {
            out.text(AGREEMENT, null);
        }
    }

    private static void sample(JsonOut out, BacktestReport.Sample sample) throws IOException {
        out.open();
        out.id(TICKET_ID, sample.ticket());
        out.id(MESSAGE_ID, sample.message());
        out.instant(RECEIVED_AT, sample.heardAt());
        out.text(SUBJECT, sample.subject());
        out.openList(EXPLANATION);
        for (ExecutionDetails.Line line : sample.explanation()) {
            line(out, line);
        }
        out.closeList();
        out.openList(ACTIONS);
        for (BacktestReport.Judged judged : sample.actions()) {
            out.open();
            out.word(TYPE, AiRuleJson.ACTION_TYPES.write(judged.type()));
            if (judged.agreed().isPresent()) {
                out.flag(AGREED, judged.agreed().get());
            } else {
                out.text(AGREED, null);
            }
            out.close();
        }
        out.closeList();
        out.close();
    }

    private static void line(JsonOut out, ExecutionDetails.Line line) throws IOException {
        out.open();
        out.text(FIELD, line.field());
        out.text(OPERATOR, line.operator());
        out.texts(VALUES, line.values());
        out.text(SEEN, line.seen());
        out.flag(HOLDS, line.holds());
        out.close();
    }
}
