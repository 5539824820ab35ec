package io.keybuzz.domain.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.shared.Refusal;
import java.util.Map;

/**
 * What became of a fact that was to be counted.
 *
 * @param period the month it was, or would be, counted in
 * @param used units of that month, this one included when it was counted
 * @param limit units of that month that can be used without buying more
 */
public record Charge(Outcome outcome, BillingPeriod period, long used, long limit) {
    /** How it ended. */
    public enum Outcome {
        /** It is counted now. */
        COUNTED,
        /** It was counted before, and is not counted again; nothing else of the charge means anything. */
        KNOWN,
        /** There is nothing left, and nothing has changed. */
        REFUSED
    }

    /** Refuses with {@code billing/quota-exceeded} what was refused. */
    public Charge require() {
        if (outcome == Outcome.REFUSED) {
            throw refusal();
        }
        return this;
    }

    private Refusal refusal() {
        return BillingProblem.QUOTA_EXCEEDED.refuse(
                "The " + limit + " units of " + period + " are used up; automation goes on with the next month, with a"
                        + " larger quota, or with automatic recharge",
                Map.of("period", period.toString(), "used", used, "limit", limit));
    }
}
