package io.keybuzz.domain.automation.backtest;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.engine.CompiledRule;
import io.keybuzz.domain.automation.engine.Decision;
import io.keybuzz.domain.automation.engine.Facts;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One rule that is tried over past messages; nothing is done. Whether the rule is active, and in which mode, makes no difference to
 * what it would have done. For one thread.
 */
public final class Backtest {
    static final int MOST_SAMPLES = 20;

    private final AiRule rule;
    private final CompiledRule compiled;
    private final Instant now;
    private final Map<AiActionType, Tally> tallies = new EnumMap<>(AiActionType.class);
    private final List<BacktestReport.Sample> samples = new ArrayList<>();
    private final Set<UUID> tickets = new HashSet<>();
    private long messages;
    private long triggered;
    private long matched;

    /** @param now until when a buyer can have waited */
    public Backtest(AiRule rule, Instant now) {
        this.rule = rule;
        this.compiled = CompiledRule.of(rule.terms());
        this.now = now;
        rule.terms().actions().forEach(action -> tallies.putIfAbsent(action.type(), new Tally()));
    }

    /** Tries one message. */
    public void look(PastMessage message, Classification classification) {
        messages++;
        Facts facts = Facts.of(moment(message, message.onArrival(classification)));
        if (!compiled.isSetOff(facts.situation())) {
            return;
        }
        triggered++;
        if (!compiled.holds(facts)) {
            return;
        }
        matched++;
        tickets.add(message.ticket().id());
        rule.terms().actions().forEach(action -> tally(action.type()).count(agreement(action, message)));
        if (samples.size() < MOST_SAMPLES) {
            samples.add(sample(message, compiled.judge(facts)));
        }
    }

    private Tally tally(AiActionType type) {
        return tallies.computeIfAbsent(type, unused -> new Tally());
    }

    /** When the rule would have met the message: on arrival, or when the buyer had waited long enough. */
    private Situation moment(PastMessage message, Situation arrival) {
        if (rule.terms().trigger() != AiTrigger.NO_ANSWER_TIMEOUT) {
            return arrival;
        }
        Instant due =
                arrival.message().sentAt().plus(rule.terms().unansweredFor().orElse(Duration.ZERO));
        boolean waits = !due.isAfter(now) && message.after().waitsAt(due);
        return arrival.waiting(waits).at(due);
    }

    private static Optional<Boolean> agreement(AiAction action, PastMessage message) {
        if (action instanceof AiAction.SetStatus status) {
            return message.after().movedTo().map(status.status()::equals);
        }
        if (action instanceof AiAction.AddTag tag) {
            return Optional.of(message.ticket().tags().contains(tag.tag()));
        }
        if (action instanceof AiAction.Escalate) {
            return Optional.of(message.after().escalated());
        }
        return message.after().wasAnswered();
    }

    private BacktestReport.Sample sample(PastMessage message, Decision decision) {
        return new BacktestReport.Sample(
                message.ticket().id(),
                message.message().id(),
                message.message().sentAt(),
                message.ticket().subject(),
                decision.explanation(),
                rule.terms().actions().stream()
                        .map(action -> new BacktestReport.Judged(action.type(), agreement(action, message)))
                        .toList());
    }

    /** What it has come to so far. @param complete whether every message was looked at */
    public BacktestReport report(boolean complete) {
        long each = rule.terms().actions().size();
        long drafts = rule.terms().actions().stream()
                .filter(action ->
                        action.type() == AiActionType.SEND_REPLY || action.type() == AiActionType.REQUEST_MORE_INFO)
                .count();
        Map<AiActionType, BacktestReport.Count> counts = new EnumMap<>(AiActionType.class);
        tallies.forEach((type, tally) -> counts.put(type, tally.count()));
        return new BacktestReport(
                rule.id(),
                rule.version(),
                rule.terms().mode(),
                new BacktestReport.Messages(messages, triggered, matched, tickets.size(), complete),
                counts,
                new BacktestReport.Cost(matched * drafts, matched * each),
                samples);
    }

    private static final class Tally {
        private long all;
        private long agreed;
        private long disagreed;

        void count(Optional<Boolean> agreement) {
            all++;
            if (agreement.isPresent()) {
                agreed += agreement.get() ? 1 : 0;
                disagreed += agreement.get() ? 0 : 1;
            }
        }

        BacktestReport.Count count() {
            return new BacktestReport.Count(all, agreed, disagreed, all - agreed - disagreed);
        }
    }
}
