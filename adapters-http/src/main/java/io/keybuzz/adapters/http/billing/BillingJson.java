package io.keybuzz.adapters.http.billing;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.billing.plan.TenantPlan;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import java.io.IOException;
import java.util.Optional;

/** Plans, usage and recharges as the API shows them. Money is in minor units of the currency beside it. */
final class BillingJson {
    static final SerializedString TENANT_ID = new SerializedString("tenantId");
    static final SerializedString PERIOD = new SerializedString("period");
    static final SerializedString PERIOD_START = new SerializedString("periodStart");
    static final SerializedString PERIOD_END = new SerializedString("periodEnd");
    static final SerializedString PLAN = new SerializedString("plan");
    static final SerializedString QUOTA = new SerializedString("quota");
    static final SerializedString SOFT_LIMIT = new SerializedString("softLimit");
    static final SerializedString HARD_LIMIT = new SerializedString("hardLimit");
    static final SerializedString MONTHLY_QUOTA = new SerializedString("ticketMonthlyQuota");
    static final SerializedString TICKET_PRICE = new SerializedString("ticketUnitPrice");
    static final SerializedString ACTION_PRICE = new SerializedString("aiActionUnitPrice");
    static final SerializedString CURRENCY = new SerializedString("currency");
    static final SerializedString SINCE = new SerializedString("since");
    static final SerializedString UNITS = new SerializedString("units");
    static final SerializedString UNIT_PRICE = new SerializedString("unitPrice");
    static final SerializedString AMOUNT = new SerializedString("amount");
    private static final SerializedString SOFT_PERCENT = new SerializedString("softLimitPercent");
    private static final SerializedString HARD_PERCENT = new SerializedString("hardLimitPercent");
    private static final SerializedString RECHARGE_ENABLED = new SerializedString("autoRechargeEnabled");
    private static final SerializedString RECHARGE_UNITS = new SerializedString("autoRechargeUnits");
    private static final SerializedString TOKEN_BUDGET = new SerializedString("tokenBudget");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString TICKETS = new SerializedString("ticketsCount");
    private static final SerializedString ACTIONS = new SerializedString("aiActionsCount");
    private static final SerializedString RECHARGES = new SerializedString("autoRecharges");
    private static final SerializedString UNITS_USED = new SerializedString("unitsUsed");
    private static final SerializedString PREPAID = new SerializedString("prepaidUnits");
    private static final SerializedString RECHARGED = new SerializedString("rechargedUnits");
    private static final SerializedString TOKENS = new SerializedString("tokensUsed");
    private static final SerializedString USAGE_AMOUNT = new SerializedString("usageAmount");
    private static final SerializedString RECHARGE_AMOUNT = new SerializedString("rechargeAmount");
    private static final SerializedString TOTAL_AMOUNT = new SerializedString("totalAmount");
    private static final SerializedString SOFT_AT = new SerializedString("softLimitReachedAt");
    private static final SerializedString HARD_AT = new SerializedString("hardLimitReachedAt");
    private static final SerializedString FINALIZED_AT = new SerializedString("finalizedAt");
    private static final SerializedString UPDATED_AT = new SerializedString("lastUpdatedAt");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString KEY = new SerializedString("key");
    private static final SerializedString NUMBER = new SerializedString("number");
    private static final SerializedString BOUGHT_AT = new SerializedString("boughtAt");
    private static final SerializedString DUE_AT = new SerializedString("dueAt");

    private BillingJson() {}

    static void plan(JsonOut out, TenantPlan of) throws IOException {
        BillingPlan plan = of.plan();
        out.open();
        out.id(TENANT_ID, of.tenant().value());
        out.text(PLAN, plan.plan());
        out.number(MONTHLY_QUOTA, plan.ticketMonthlyQuota());
        out.number(SOFT_PERCENT, plan.softLimitPercent());
        out.number(HARD_PERCENT, plan.hardLimitPercent());
        out.flag(RECHARGE_ENABLED, plan.autoRechargeEnabled());
        out.number(RECHARGE_UNITS, plan.autoRechargeUnits());
        prices(out, plan.prices());
        budget(out, plan.tokenBudget());
        out.instant(SINCE, plan.version() == 0 ? null : plan.since());
        out.number(VERSION, plan.version());
        out.close();
    }

    static void usage(JsonOut out, QuotaUsage usage) throws IOException {
        PeriodTerms terms = usage.terms();
        out.open();
        out.id(TENANT_ID, usage.tenant().value());
        out.text(PERIOD, usage.period().toString());
        out.instant(PERIOD_START, usage.period().start());
        out.instant(PERIOD_END, usage.period().end());
        out.number(QUOTA, terms.quota());
        out.number(SOFT_LIMIT, terms.softLimit());
        out.number(HARD_LIMIT, terms.hardLimit());
        counts(out, usage.counts());
        budget(out, terms.tokenBudget());
        out.text(CURRENCY, terms.prices().currency());
        out.instant(SOFT_AT, usage.softReachedAt().orElse(null));
        out.instant(HARD_AT, usage.hardReachedAt().orElse(null));
        out.instant(FINALIZED_AT, usage.finalizedAt().orElse(null));
        out.instant(UPDATED_AT, usage.lastUpdatedAt());
        out.close();
    }

    static void counts(JsonOut out, Counts counts) throws IOException {
        out.number(TICKETS, counts.tickets());
        out.number(ACTIONS, counts.aiActions());
        out.number(UNITS_USED, counts.used());
        out.number(RECHARGES, counts.recharges());
        out.number(RECHARGED, counts.recharged());
        out.number(PREPAID, counts.prepaid());
        out.number(TOKENS, counts.tokens());
        out.number(USAGE_AMOUNT, counts.usageMinor());
        out.number(RECHARGE_AMOUNT, counts.rechargeMinor());
        out.number(TOTAL_AMOUNT, counts.usageMinor() + counts.rechargeMinor());
    }

    static void prices(JsonOut out, UnitPrices prices) throws IOException {
        out.number(TICKET_PRICE, prices.ticketMinor());
        out.number(ACTION_PRICE, prices.aiActionMinor());
        out.text(CURRENCY, prices.currency());
    }

    static void recharge(JsonOut out, Recharge recharge) throws IOException {
        out.open();
        out.id(ID, recharge.id());
        out.text(PERIOD, recharge.period().toString());
        out.number(NUMBER, recharge.number());
        out.number(UNITS, recharge.units());
        out.number(UNIT_PRICE, recharge.unitPriceMinor());
        out.number(AMOUNT, recharge.amountMinor());
        out.text(CURRENCY, recharge.currency());
        out.instant(BOUGHT_AT, recharge.boughtAt());
        out.close();
    }

    static void payment(JsonOut out, PaymentOrder order) throws IOException {
        out.open();
        out.id(ID, order.id());
        out.text(KEY, order.key());
        out.number(AMOUNT, order.amountMinor());
        out.text(CURRENCY, order.currency());
        out.instant(DUE_AT, order.dueAt());
        out.close();
    }

    private static void budget(JsonOut out, Optional<Long> tokens) throws IOException {
        if (tokens.isPresent()) {
            out.number(TOKEN_BUDGET, tokens.get());
        } else {
            out.text(TOKEN_BUDGET, null);
        }
    }
}
