package io.keybuzz.domain.automation.reading;

import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.RuleTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a rule whole, so that whoever wrote it hears of all its faults at once. */
public final class RuleReader {
    public static final int MAX_NAME = 100;
    public static final int MAX_DESCRIPTION = 1_000;
    public static final int MOST_CONDITIONS = 20;
    public static final int MOST_ACTIONS = 5;
    /** Thirty days. */
    public static final int MOST_MINUTES = 43_200;

    private RuleReader() {}

    /**
     * What the rule says; a mode that is left out is SUGGEST_ONLY. Refuses with {@code automation/invalid-rule} and every fault,
     * each with its path, such as {@code conditions[2].value}.
     */
    public static RuleTerms read(WrittenRule rule) {
        Faults faults = new Faults();
        Optional<String> name = faults.line("name", rule.name(), MAX_NAME);
        Optional<String> description = faults.maybeText("description", rule.description(), MAX_DESCRIPTION);
        Optional<AiTrigger> trigger = faults.word("trigger", rule.trigger(), AiTrigger.class);
        Optional<AiExecutionMode> mode = rule.executionMode().isThere()
                ? faults.word("executionMode", rule.executionMode(), AiExecutionMode.class)
                : Optional.of(AiExecutionMode.SUGGEST_ONLY);
        Optional<Duration> patience = trigger.flatMap(it -> patience(faults, it, rule.noAnswerMinutes()));
        List<AiCondition> conditions = each(
                faults.list("conditions", rule.conditions(), 0, MOST_CONDITIONS),
                "conditions",
                new ConditionReader(faults)::read);
        List<AiAction> actions = each(
                faults.list("actions", rule.actions(), 1, MOST_ACTIONS), "actions", new ActionReader(faults)::read);
        faults.refuse();
        return new RuleTerms(
                name.orElseThrow(),
                description,
                trigger.orElseThrow(),
                mode.orElseThrow(),
                patience,
                conditions,
                actions);
    }

    private static <T> List<T> each(
            List<Written> elements, String name, BiFunction<String, Written, Optional<T>> reader) {
        List<T> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            reader.apply(name + "[" + i + "]", elements.get(i)).ifPresent(read::add);
        }
        return read;
    }

    private static Optional<Duration> patience(Faults faults, AiTrigger trigger, Written minutes) {
        boolean needed = trigger == AiTrigger.NO_ANSWER_TIMEOUT;
        if (needed != minutes.isThere()) {
            faults.add(
                    "noAnswerMinutes",
                    needed ? "required" : "not-allowed",
                    needed ? "is required by no_answer_timeout" : "is for no_answer_timeout only");
            return Optional.empty();
        }
        if (!needed) {
            return Optional.empty();
        }
        if (minutes instanceof Written.Number number
                && number.number().signum() > 0
                && number.number().compareTo(BigDecimal.valueOf(MOST_MINUTES)) <= 0
                && number.number().stripTrailingZeros().scale() <= 0) {
            return Optional.of(Duration.ofMinutes(number.number().intValueExact()));
        }
        faults.add("noAnswerMinutes", "not-allowed", "must be a whole number between 1 and " + MOST_MINUTES);
        return Optional.empty();
    }
}
