package io.keybuzz.domain.billing.statement;

import io.keybuzz.domain.billing.plan.UnitPrices;
import java.time.Instant;

/** A plan that was in force in a month, and from when. */
public record PlanShare(String plan, Instant since, long ticketMonthlyQuota, UnitPrices prices) {}
